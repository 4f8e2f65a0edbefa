/// Months as newspapers write them, in the languages of most of the world's news sites.
enum MonthNames {
  /// 1–12 for a word in lower case without a final point; nil for any other word.
  static func month(_ word: String) -> Int? { table[word] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, words) in words.enumerated() {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[String(word)] = index + 1
      }
    }
    return table
  }()

  private static let words = [
    """
    january jan januar jänner jaenner januari janvier janv enero ene janeiro gennaio gen stycznia styczeń styczen sty \
    ledna leden január januára января январь янв січня січень ocak oca ianuarie ιανουαρίου ιανουάριος ιαν janar gener \
    tammikuuta tammikuu tammi januarja siječnja sijecnja januara јануар јануара jaanuar jaanuari janvāris janvārī \
    sausio janvāra يناير ינואר जनवरी januára janúar janúara janúaru ژانویه คมกราคม มกราคม 1月 enr
    """,
    """
    february feb februar februari février fevrier févr fevr fév febrero fevereiro fev febbraio febbr lutego luty lut \
    února únor február februára февраля февраль фев февр лютого лютий şubat şub subat februarie φεβρουαρίου \
    φεβρουάριος φεβ febrer helmikuuta helmikuu helmi februarja veljače veljace februara фебруар фебруара veebruar \
    februāris februārī vasario februāra فبراير פברואר फरवरी febrúar فوریه กุมภาพันธ์
    """,
    """
    march mar märz maerz mrz mär maart mrt mars marzo março marco marca marzec března březen marec march марта март \
    березня березень mart martie μαρτίου μάρτιος μαρ març maaliskuuta maaliskuu maalis marca ožujka ozujka marta \
    märts marts martā kovo marta مارس מרץ मार्च március марта mrz. márc มีนาคม
    """,
    """
    april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben apríl apríla апреля апрель апр квітня \
    квітень nisan nis aprilie απριλίου απρίλιος απρ huhtikuuta huhtikuu huhti aprila travnja aprill aprīlis aprīlī \
    balandžio aprīļa أبريل ابريل אפריל अप्रैल április ápr آوریل เมษายน април
    """,
    """
    may mai mei maj mayo maio maggio mag maja května květen máj mája мая май травня травень mayıs mayis mai μαΐου \
    μάιος μαϊ maig toukokuuta toukokuu touko svibnja mail maijs maijā gegužės maija مايو מאי मई május máj مه พฤษภาคม \
    мај maí
    """,
    """
    june jun juni juin junio junho giugno giu czerwca czerwiec cze června červen jún júna июня июнь июн червня червень \
    haziran haz iunie ιουνίου ιούνιος ιουν juny kesäkuuta kesäkuu kesä junija lipnja juna juuni jūnijs jūnijā birželio \
    jūnija يونيو יוני जून június jún ژوئن มิถุนายน јун јуна júní
    """,
    """
    july jul juli juillet juil julio julho luglio lug lipca lipiec lip července červenec júl júla июля июль июл липня \
    липень temmuz tem iulie ιουλίου ιούλιος ιουλ juliol heinäkuuta heinäkuu heinä julija srpnja jula juuli jūlijs \
    jūlijā liepos jūlija يوليو יולי जुलाई július júl ژوئیه กรกฎาคม јул јула júlí
    """,
    """
    august aug augustus août aout agosto ago agustus sierpnia sierpień sie srpna srpen august augusta августа август \
    авг серпня серпень ağustos agustos ağu αυγούστου αύγουστος αυγ agost elokuuta elokuu elo avgusta kolovoza avgust \
    augusts augustā rugpjūčio augusta أغسطس אוגוסט अगस्त augusztus اوت สิงหาคม август ágúst augusti
    """,
    """
    september sep sept septembre septiembre setiembre setembro set settembre września wrzesień wrz září zari september \
    septembra сентября сентябрь сен сент вересня вересень eylül eylul eyl septembrie σεπτεμβρίου σεπτέμβριος σεπ \
    setembre syyskuuta syyskuu syys rujna septembra septembris septembrī rugsėjo سبتمبر ספטמבר सितंबर szeptember \
    سپتامبر กันยายน септембар
    """,
    """
    october oct oktober okt octobre octubre outubro out ottobre ott października październik paź října říjen október \
    októbra октября октябрь окт жовтня жовтень ekim eki octombrie οκτωβρίου οκτώβριος οκτ octubre lokakuuta lokakuu \
    loka oktobra listopada-hr oktoober oktobris oktobrī spalio أكتوبر אוקטובר अक्टूबर október اکتبر ตุลาคม октобар
    """,
    """
    november nov novembre noviembre novembro listopada listopad lis listopadu novembra ноября ноябрь ноя нояб \
    листопада листопад kasım kasim kas noiembrie νοεμβρίου νοέμβριος νοε marraskuuta marraskuu marras studenoga \
    studenog novembris novembrī lapkričio نوفمبر נובמבר नवंबर november نوامبر พฤศจิกายน новембар nóvember
    """,
    """
    december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre grudnia grudzień gru prosince \
    prosinec december decembra декабря декабрь дек грудня грудень aralık aralik ara decembrie δεκεμβρίου δεκέμβριος \
    δεκ desembre desember des joulukuuta joulukuu joulu prosinca detsember decembris decembrī gruodžio ديسمبر דצמבר \
    दिसंबर december دسامبر ธันวาคม децембар desembre
    """,
  ]
}
