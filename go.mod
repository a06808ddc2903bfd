module github.com/mapperlint/mapperlint

go 1.25.0

require (
	github.com/google/pprof v0.0.0-20260802141513-ef3492d7dac3 // test only
	github.com/rogpeppe/go-internal v1.14.1 // test only
	golang.org/x/tools v0.47.0
)

require (
	golang.org/x/mod v0.37.0 // indirect
	golang.org/x/sync v0.21.0 // indirect
	golang.org/x/sys v0.46.0 // indirect
)
