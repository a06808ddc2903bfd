module github.com/mapperlint/mapperlint/hosts

go 1.25.0

require (
	github.com/mapperlint/mapperlint v0.0.0
	golang.org/x/tools v0.47.0
)

require (
	go.yaml.in/yaml/v3 v3.0.6
	golang.org/x/mod v0.37.0
)

replace github.com/mapperlint/mapperlint => ../
