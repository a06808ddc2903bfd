module github.com/mapperlint/mapperlint/bench

go 1.26.0

tool honnef.co/go/tools/cmd/staticcheck

require (
	github.com/mapperlint/mapperlint v0.0.0
	github.com/timakin/bodyclose v0.0.0-20260129054331-73d1f95b84b4
	go.augendre.info/fatcontext v0.10.0
	golang.org/x/tools v0.49.0
	honnef.co/go/tools v0.8.0
)

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	github.com/gostaticanalysis/analysisutil v0.7.1 // indirect
	github.com/gostaticanalysis/comment v1.4.2 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.39.0 // indirect
	golang.org/x/sync v0.22.0 // indirect
	golang.org/x/tools/go/packages/packagestest v0.1.1-deprecated // indirect
)

replace github.com/mapperlint/mapperlint => ../
