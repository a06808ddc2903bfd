module github.com/mapperlint/mapperlint/plugin

go 1.25.0

require (
	github.com/golangci/plugin-module-register v0.1.2
	github.com/mapperlint/mapperlint v0.1.0
	golang.org/x/tools v0.47.0
)

replace github.com/mapperlint/mapperlint => ../
