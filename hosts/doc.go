// Package hosts tests mapperlint in the programs that people run it in: go vet,
// go fix, golangci-lint, gopls, and a driver that does what Bazel's nogo does.
// Each is the real program, built from its released source, and is run on the
// same project: examples/priceapi with the packages of testdata/more.txtar.
//
// Building golangci-lint and gopls takes minutes at first; run the tests with
// -timeout=60m, or with -short to leave these two out. A host that cannot be
// had, because its modules cannot be downloaded, is skipped, but not where the
// environment says CI=true.
package hosts
