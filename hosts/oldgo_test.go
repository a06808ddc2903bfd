package hosts

import "testing"

// The versions of Go that are tested: the newest one that the hosts are built
// with, which is that of the machine, and the oldest one that builds mapperlint.
const (
	goNewest = "1.26"
	goOldest = "1.25.5"
)

// oldGo makes the go command be of the oldest version. It downloads it, as any
// go command does that is told to.
var oldGo = []string{"GOTOOLCHAIN=go" + goOldest}

// oldBinary is mapperlint built with the oldest Go.
var oldBinary = &binary{name: "mapperlint-go" + goOldest, toolchain: goOldest, dir: "..", args: []string{"build", "-o"}, pkg: "./cmd/mapperlint"}

func oldFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return p.parseVet(t, p.runEnv(t, oldGo, oldBinary.get(t), append(o.flags("-json"), "./...")...))
}

func oldFix(t *testing.T, p *project, o options) {
	t.Helper()
	p.fix(t, oldGo, oldBinary.get(t), append(o.flags("-fix"), "./...")...)
}

func oldVetFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return p.vet(t, oldGo, oldBinary, o)
}
