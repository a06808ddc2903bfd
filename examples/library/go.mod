module example.com/mapper

go 1.25.0

tool github.com/mapperlint/mapperlint/cmd/mapperlint

replace github.com/mapperlint/mapperlint => ../..

require (
	github.com/mapperlint/mapperlint v0.0.0-00010101000000-000000000000 // indirect
	golang.org/x/mod v0.37.0 // indirect
	golang.org/x/sync v0.21.0 // indirect
	golang.org/x/tools v0.47.0 // indirect
)
