package main

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/google/pprof/profile"
	"github.com/rogpeppe/go-internal/testscript"
)

// takeProfile writes a profile: takeprofile OUT IN. IN has the sample types and
// units in its first line, and in each other line values, a bar, and the frames
// of one stack, "function file:line", with the innermost first and ";" between.
func takeProfile(ts *testscript.TestScript, neg bool, args []string) {
	lines := strings.Split(strings.TrimSpace(ts.ReadFile(args[1])), "\n")
	p := &profile.Profile{TimeNanos: 1_700_000_000_000_000_000, Mapping: []*profile.Mapping{{ID: 1, File: "/srv/app", BuildID: "cafe"}}}
	types := strings.Fields(lines[0])
	for i := 0; i < len(types); i += 2 {
		p.SampleType = append(p.SampleType, &profile.ValueType{Type: types[i], Unit: types[i+1]})
	}
	for _, line := range lines[1:] {
		values, stack, _ := strings.Cut(line, "|")
		s := new(profile.Sample)
		for _, f := range strings.Fields(values) {
			n, err := strconv.ParseInt(f, 10, 64)
			ts.Check(err)
			s.Value = append(s.Value, n)
		}
		for f := range strings.SplitSeq(stack, ";") {
			name, place, _ := strings.Cut(strings.TrimSpace(f), " ")
			file, n, _ := strings.Cut(place, ":")
			line, err := strconv.ParseInt(n, 10, 64)
			ts.Check(err)
			id := uint64(len(p.Function) + 1)
			fn := &profile.Function{ID: id, Name: name, Filename: file}
			loc := &profile.Location{ID: id, Mapping: p.Mapping[0], Line: []profile.Line{{Function: fn, Line: line}}}
			p.Function, p.Location = append(p.Function, fn), append(p.Location, loc)
			s.Location = append(s.Location, loc)
		}
		p.Sample = append(p.Sample, s)
	}
	var out bytes.Buffer
	ts.Check(p.Write(&out))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o600))
}

// TestWhatIsLinked: what reads and fetches profiles must not slow the start of
// the command, which go vet starts for each package: no HTTP, no sockets, and not
// the package of pprof. The analyzer does not even have what joins them.
func TestWhatIsLinked(t *testing.T) {
	t.Parallel()
	deps := func(pkg string) string {
		out, err := exec.Command("go", "list", "-deps", pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		return "\n" + string(out)
	}
	command, analyzer := deps("."), deps("../../passes/mapperlint")
	for _, pkg := range []string{"net", "net/http", "crypto/tls", "github.com/google/pprof/profile"} {
		if strings.Contains(command, "\n"+pkg+"\n") {
			t.Errorf("the command has %s", pkg)
		}
	}
	const joins = "\ngithub.com/mapperlint/mapperlint/internal/profile\n"
	if strings.Contains(analyzer, joins) {
		t.Error("the analyzer has internal/profile")
	}
	if !strings.Contains(command, joins) {
		t.Error("the command has no internal/profile: this test looks at nothing")
	}
}
