module github.com/mapperlint/mapperlint/hosts

go 1.25.0

require (
	github.com/mapperlint/mapperlint v0.0.0
	golang.org/x/tools v0.47.0
)

replace github.com/mapperlint/mapperlint => ../
