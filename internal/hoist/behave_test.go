package hoist_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// behaving is a program with a build in each form.
const behaving = `package main

import (
	"fmt"
	"reflect"

	"github.com/fxamacker/cbor/v2"
	"github.com/gorilla/schema"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
)

func Variable(in any) string {
	m := reflectx.NewMapper("json")
	return fmt.Sprint(len(m.FieldMap(reflect.ValueOf(in))))
}

func InPlace(in any) string {
	for tag := range reflectx.NewMapper("db").FieldMap(reflect.ValueOf(in)) {
		return tag
	}
	return ""
}

func SetUp(in map[string][]string) string {
	var out string
	dec := schema.NewDecoder()
	dec.IgnoreUnknownKeys(true)
	_ = dec.Decode(&out, in)
	return out
}

func Reassigned(in map[string][]string) string {
	var out string
	dec := schema.NewDecoder()
	dec.ZeroEmpty(true)
	if in == nil {
		dec = nil
		return "nil"
	}
	_ = dec.Decode(&out, in)
	return out
}

func Error(in any) string {
	mode, err := cbor.EncOptions{Sort: 3}.EncMode()
	if err != nil {
		return err.Error()
	}
	b, _ := mode.Marshal(in)
	return string(b)
}

func Fails(in any) string {
	mode, err := cbor.EncOptions{Sort: 9}.EncMode()
	if err != nil {
		return err.Error()
	}
	b, _ := mode.Marshal(in)
	return string(b)
}

func Pool(in any) string {
	m := pgtype.NewMap()
	m.RegisterType(&pgtype.Type{Name: "x"})
	b, _ := m.Encode(1, 0, in, nil)
	return string(b)
}

func Loop(tag string, rows []any) string {
	out := ""
	for _, row := range rows {
		m := reflectx.NewMapper(tag)
		for tag := range m.FieldMap(reflect.ValueOf(row)) {
			out += tag
		}
	}
	return out
}

var tag string

func init() { tag = "late" }

func Lazy(in any) string {
	m := reflectx.NewMapper(tag)
	for tag := range m.FieldMap(reflect.ValueOf(in)) {
		return tag
	}
	return ""
}
`

const behavingMain = `package main

import (
	"count"
	"fmt"
	"sync"
)

func main() {
	results := make([]string, 8)
	var wg sync.WaitGroup
	for i := range results {
		wg.Add(1)
		go func() {
			defer wg.Done()
			in := map[string][]string{"a": nil}
			results[i] = fmt.Sprintln(Variable(i), InPlace(i), SetUp(in), Reassigned(in), Reassigned(nil), Error(i), Fails(i), Pool(i), Loop("x", []any{1, 2, 3}), Lazy(i))
		}()
	}
	wg.Wait()
	for _, r := range results {
		fmt.Print("result ", r)
	}
	for _, what := range []string{"mapper", "decoder", "mode", "map"} {
		fmt.Println("built", what, count.Counts[what])
	}
}
`

// TestBehaviour runs a program before and after its fixes, under the race
// detector where this test is: the results are the same, and what was built
// for every call is built once.
func TestBehaviour(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs programs")
	}
	t.Parallel()
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	prog := program{"forms.go": behaving}
	fset, diags, err := w.diagnose("main", prog, mapperlint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := withFix(diags); n != 9 {
		t.Errorf("%d of %d builds have a fix, want 9", n, len(diags))
	}
	after, conflicts := fixed(t, fset, prog, diags)
	if conflicts > 0 {
		t.Errorf("%d conflicts", conflicts)
	}
	resultsBefore, builtBefore := runProgram(t, prog)
	resultsAfter, builtAfter := runProgram(t, after)
	if resultsBefore != resultsAfter {
		t.Errorf("results differ:\n%s\nafter:\n%s\nwith\n%s", resultsBefore, resultsAfter, after["forms.go"])
	}
	// 8 goroutines; Loop builds 3 times in each, and once after.
	if want := "built mapper 48\nbuilt decoder 24\nbuilt mode 16\nbuilt map 8\n"; builtBefore != want {
		t.Errorf("before:\n%swant\n%s", builtBefore, want)
	}
	want := regexp.MustCompile(`^built mapper 11\nbuilt decoder 2\nbuilt mode 2\nbuilt map [1-8]\n$`)
	if !want.MatchString(builtAfter) {
		t.Errorf("after:\n%swant\n%s", builtAfter, want)
	}
}

// runProgram builds and runs a program with the counting libraries.
func runProgram(t *testing.T, prog program) (results, built string) {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, "src", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range counting {
		write(name, text)
	}
	for name, text := range prog {
		write("prog/"+name, text)
	}
	write("prog/main.go", behavingMain)
	args := []string{"run"}
	if raceDetector {
		args = append(args, "-race")
	}
	cmd := exec.Command("go", append(args, "prog")...)
	cmd.Env = append(os.Environ(), "GO111MODULE=off", "GOPATH="+dir, "GOFLAGS=")
	cmd.Dir = filepath.Join(dir, "src", "prog")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, prog["forms.go"])
	}
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "built ") {
			built += line
		} else {
			results += line
		}
	}
	return results, built
}
