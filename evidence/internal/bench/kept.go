package bench

import (
	"math"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// Below noise bytes an instance leaves nothing behind that anybody minds.
const noise = 100

// stays reports whether an instance that leaves so much behind is one that stays.
func stays(bytes, goroutines float64) bool { return bytes >= noise || goroutines >= 0.5 }

// isAlone is set in the process of which the heap is one test's.
const isAlone = "MAPPERLINT_EVIDENCE_ALONE"

// alone runs a test of the heap in a process of its own: instances that stay, as
// some do for ever, go on to allocate and to give back, and the next test would
// measure that as its own.
func alone(t *testing.T, test func()) {
	if os.Getenv(isAlone) != "" {
		test()
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program, "-test.v", "-test.run=^"+strings.ReplaceAll(regexp.QuoteMeta(t.Name()), "/", "$/^")+"$")
	cmd.Env = append(os.Environ(), isAlone+"=1")
	out, err := cmd.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Errorf("in a process of its own: %v", err)
	}
	if ran := "--- PASS: " + t.Name() + " "; err == nil && !strings.Contains(string(out), ran) {
		t.Errorf("the process did not run %s", t.Name())
	}
}

// keeps: the word leak stands where instances were measured to stay, and with
// the measured size; nowhere else does one stay.
func keeps(t *testing.T, e *catalogue.Entry, cases map[string]Case) {
	for i, name := range e.Evidence.Bench {
		c, ok := cases[name]
		if !ok {
			continue // reported by registered
		}
		bytes, running, err := c.kept()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		t.Logf("%s: each of %d instances keeps %.0f bytes and %.2f goroutines", name, c.Instances, bytes, running)
		if stays := stays(bytes, running); stays != (c.Leaks != "") {
			t.Errorf("%s: stays %v, but the case expects %q", name, stays, c.Leaks)
		}
		text := e.Leak // of its usual constructor
		if i > 0 {
			if text != "" || c.Leaks == "" {
				continue
			}
			text = e.Stays()
		} else if (e.Leak != "") != (c.Leaks != "") {
			t.Errorf("entry %s says %q of a leak, its case %s %q", e.ID, e.Leak, name, c.Leaks)
		}
		for _, claim := range claims(text) {
			got := bytes
			if claim.unit == "goroutines" {
				got = running
			}
			if got < claim.n*0.65 || got > claim.n*1.5 {
				t.Errorf("entry %s says %q, measured %.1f %s", e.ID, text, got, claim.unit)
			}
		}
	}
}

type claim struct {
	n    float64
	unit string
}

var (
	sizes  = regexp.MustCompile(`(\d+(?:\.\d+)?) (bytes|KB|MB)`)
	counts = regexp.MustCompile(`(\w+) goroutines?\b`)
)

// claims returns the numbers in the text of a leak.
func claims(leak string) []claim {
	var all []claim
	for _, m := range sizes.FindAllStringSubmatch(leak, -1) {
		n, err := strconv.ParseFloat(m[1], 64)
		if err != nil {
			panic("internal error: " + err.Error())
		}
		all = append(all, claim{n * math.Pow(1000, float64(map[string]int{"KB": 1, "MB": 2}[m[2]])), "bytes"})
	}
	words := map[string]float64{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "six": 6, "eight": 8, "nine": 9, "dozen": 12, "twelve": 12, "sixteen": 16}
	for _, m := range counts.FindAllStringSubmatch(leak, -1) {
		if n, ok := words[m[1]]; ok {
			all = append(all, claim{n, "goroutines"})
		}
	}
	return all
}
