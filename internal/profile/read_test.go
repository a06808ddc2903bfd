package profile

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime/pprof"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/pprof/profile"
)

// A badProfile is what is no profile of a Go program, and a part of what is said of it.
type badProfile struct {
	data []byte
	want string
}

func badProfiles(t *testing.T) map[string]badProfile {
	t.Helper()
	good := heapMaker()
	good.sample([]int64{1, 1000, 0, 0}, newValidator, create, serve)
	whole := good.bytes(t)
	raw := unzipped(t, whole)
	empty := heapMaker()
	stripped := heapMaker()
	stripped.sample([]int64{1, 1, 1, 1}, frame{"", "", 0})
	foreign := newMaker("cpu", "nanoseconds")
	foreign.sample([]int64{1}, frame{"std::vector<int>::push_back", "vector.h", 1})
	wall := newMaker("wall", "nanoseconds")
	wall.sample([]int64{1}, create)
	return map[string]badProfile{
		"no bytes":         {nil, "the profile is empty"},
		"nothing in gzip":  {zipped(t, nil), "the profile is empty"},
		"no samples":       {empty.bytes(t), "the profile holds no samples"},
		"half":             {whole[:len(whole)/2], "the profile is truncated"},
		"no trailer":       {whole[:len(whole)-4], "the profile is truncated"},
		"changed":          {changed(whole), "the profile is damaged"},
		"half, not zipped": {raw[:len(raw)/2], "truncated, or another format"},
		"a page":           {[]byte("<!DOCTYPE html><title>pprof</title>"), "it is a page"},
		"debug=1":          {[]byte("heap profile: 3: 1 [4: 5] @ heap/1048576\n"), "without debug=1"},
		"debug=2":          {[]byte("goroutine 1 [running]:\nmain.main()\n"), "without debug=1"},
		"text":             {[]byte("hello, world"), "another format"},
		"stripped":         {stripped.bytes(t), "no names of functions"},
		"foreign":          {foreign.bytes(t), "not one of a Go program"},
		"another measure":  {wall.bytes(t), `measures "wall"`},
		"not a Go package": {[]byte("PK\x03\x04 zip file"), "another format"},
		"more than 64 MB":  {make([]byte, MaxFile+1), "larger than 64 MB"},
	}
}

// TestBad: what is no profile of a Go program is refused with one line that says
// what it is.
func TestBad(t *testing.T) {
	t.Parallel()
	for name, test := range badProfiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "x.pb.gz")
			if err := os.WriteFile(file, test.data, 0o600); err != nil {
				t.Fatal(err)
			}
			p, err := ReadFile(file)
			if err == nil {
				t.Fatalf("read as %s", p.Head(time.Now()))
			}
			if text := err.Error(); !strings.Contains(text, test.want) || strings.Contains(text, "\n") || strings.Contains(text, file) {
				t.Errorf("%s\nwant one line with %q, to which the caller adds the name", text, test.want)
			}
		})
	}
	good := heapMaker()
	good.sample([]int64{1, 1000, 0, 0}, newValidator, create, serve)
	if _, err := Read("", bytes.NewReader(good.bytes(t))); err != nil {
		t.Errorf("the twin of these: %v", err)
	}
	for _, name := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none")} {
		if _, err := ReadFile(name); err == nil || strings.Count(err.Error(), name) != 1 {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// TestPage: each line that docs/profile.md shows for a bad profile is one that is
// said.
func TestPage(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "profile.md"))
	if err != nil {
		t.Fatal(err)
	}
	said := "holds more than " + thousands(int64(enough.samples)) + " samples" // see TestLimits
	said += fmt.Sprintln((&Profile{max: enough}).tooDeep(), full(enough.entries, enough.entries, "functions"))
	for _, bad := range badProfiles(t) {
		_, err := Read("", bytes.NewReader(bad.data))
		said += fmt.Sprintln(err)
	}
	other := heapMaker()
	for range few {
		other.sample([]int64{1, 1000, 0, 0}, serve, goexit)
	}
	_, err = Join(program(), []*Profile{other.read(t)})
	said += fmt.Sprintln(err)
	_, section, _ := strings.Cut(string(page), "## Bad profiles")
	lines := regexp.MustCompile("(?m)^\\| [^|`]+ \\| `([^`]+)` \\|$").FindAllStringSubmatch(section, -1)
	if len(lines) < 8 {
		t.Fatalf("only %d lines", len(lines))
	}
	for _, m := range lines {
		if !strings.Contains(said, strings.TrimPrefix(m[1], "the profile ")) {
			t.Errorf("docs/profile.md shows %q, which is not said", m[1])
		}
	}
}

// TestAnotherProgram: a profile without any function of the packages is refused,
// unless it is too small to hold one.
func TestAnotherProgram(t *testing.T) {
	t.Parallel()
	m := heapMaker()
	for range few - 1 {
		m.sample([]int64{1, 1000, 0, 0}, serve, goexit)
	}
	if _, err := Join(program(), []*Profile{m.read(t)}); err != nil {
		t.Errorf("few samples: %v", err)
	}
	m.sample([]int64{1, 1000, 0, 0}, serve, goexit)
	_, err := Join(program(), []*Profile{m.read(t)})
	if err == nil || !strings.Contains(err.Error(), "test.pb.gz: the profile is of another program: no function in it belongs to example.com/app") {
		t.Errorf("error %v", err)
	}
}

// TestLimits: each bound is an error that tells it, one less is none.
func TestLimits(t *testing.T) {
	t.Parallel()
	m := heapMaker()
	for i := range 10 {
		m.sample([]int64{1, 1000, 0, 0}, create, frame{"example.com/app.f", "f.go", i + 1}, frame{"runtime.goexit", "a.s", 1})
	}
	for i := range 40 { // to which nothing refers
		m.Function = append(m.Function, &profile.Function{ID: uint64(100 + i)})
		m.Comments = append(m.Comments, fmt.Sprint("comment ", i))
	}
	data := m.bytes(t)
	raw, names, size := unzipped(t, data), 0, 0
	_ = fields(raw, func(fd field) error {
		if fd.number == 6 {
			names, size = names+1, size+len(fd.bytes)
		}
		return nil
	})
	at := limits{
		file: int64(len(data)), unpacked: int64(len(raw)), samples: 10, entries: names, names: int64(size),
		types: 4, depth: 3, frames: 30,
	}
	all := func(max limits) error {
		p, err := read("x", bytes.NewReader(data), max)
		if err == nil {
			_, err = Join(program(), []*Profile{p})
		}
		return err
	}
	if err := all(at); err != nil {
		t.Errorf("at all of the bounds: %v", err)
	}
	for want, below := range map[string]func(*limits){
		"the profile is larger than 0 MB":                        func(l *limits) { l.file-- },
		"the profile is larger than 0 MB, unpacked":              func(l *limits) { l.unpacked-- },
		"the profile holds more than 9 samples":                  func(l *limits) { l.samples-- },
		"the profile holds more than 29 places":                  func(l *limits) { l.entries = 29 },
		"the profile holds more than 0 MB of names":              func(l *limits) { l.names-- },
		"the profile holds more than 42 functions":               func(l *limits) { l.entries = 42 },
		fmt.Sprintf("more than %d names", names-1):               func(l *limits) { l.entries-- },
		"the profile holds more than 3 types of values":          func(l *limits) { l.types-- },
		"the profile is damaged: a stack has more than 2 frames": func(l *limits) { l.depth-- },
		"x: the profile holds more than 29 frames":               func(l *limits) { l.frames-- },
	} {
		max := at
		below(&max)
		if err := all(max); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", max, err, want)
		}
	}
	if enough != (limits{64 << 20, 512 << 20, 2_000_000, 500_000, 128 << 20, 100, 100_000, 500_000_000}) {
		t.Errorf("bounds %+v", enough)
	}
}

// TestSameAsPprof: what is read of a profile of this test is what the package of
// pprof reads.
func TestSameAsPprof(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"heap", "goroutine", "allocs"} {
		var buf bytes.Buffer
		if err := pprof.Lookup(kind).WriteTo(&buf, 0); err != nil {
			t.Fatal(err)
		}
		want, err := profile.ParseData(buf.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(kind, &buf)
		if err != nil {
			t.Fatal(err)
		}
		same(t, got, want)
		if got.BuildID != want.Mapping[0].BuildID || got.Taken.UnixNano() != want.TimeNanos {
			t.Errorf("%s: build ID %q, taken %v", kind, got.BuildID, got.Taken)
		}
	}
}

// same asserts that two readers saw the same samples.
func same(t *testing.T, got *Profile, want *profile.Profile) {
	t.Helper()
	i := 0
	err := got.each(func(stack []line, values []int64) {
		s := want.Sample[i]
		i++
		if !slices.Equal(values, s.Value) {
			t.Fatalf("sample %d has the values %v, want %v", i, values, s.Value)
		}
		var frames []profile.Line
		for _, loc := range s.Location {
			frames = append(frames, loc.Line...)
		}
		if len(frames) != len(stack) {
			t.Fatalf("sample %d has %d frames, want %d", i, len(stack), len(frames))
		}
		for j, f := range frames {
			if stack[j].fn.name != f.Function.Name || stack[j].fn.file != f.Function.Filename || int64(stack[j].line) != f.Line {
				t.Fatalf("frame %d of sample %d is %s:%d, want %s:%d", j, i, stack[j].fn.name, stack[j].line, f.Function.Name, f.Line)
			}
		}
	})
	if err != nil || i != len(want.Sample) {
		t.Errorf("%d samples, %v; want %d", i, err, len(want.Sample))
	}
}

// FuzzRead: nothing that is read makes it panic, then or when it is joined.
func FuzzRead(f *testing.F) {
	m := heapMaker()
	m.sample([]int64{1, 1000, 0, 0}, newValidator, create, serve)
	f.Add(m.bytes(f))
	f.Add(unzipped(f, m.bytes(f)))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read("fuzz", bytes.NewReader(data))
		if err != nil {
			return
		}
		p.Head(time.Now())
		if r, err := Join(program(), []*Profile{p}); err == nil {
			Compare(program(), r, r, func(int) string { return "" }).Markdown()
		}
	})
}

func zipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := gzip.NewWriter(&buf)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func unzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	data, err = io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// changed returns the data with another checksum.
func changed(data []byte) []byte {
	data = slices.Clone(data)
	data[len(data)-8] ^= 0xff
	return data
}
