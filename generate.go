// Package mapperlint is the root of the module; see passes/mapperlint for the
// analyzer and cmd/mapperlint for the program.
package mapperlint

//go:generate go run ./internal/docgen
