// Command compare checks that what mapperlint skips changes no diagnostic: on
// each module, go vet with mapperlint, go vet with a tool that looks at each
// unit, and mapperlint standalone have to say the same.
//
//	go -C bench run ./cmd/compare MODULE-DIRECTORY...
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", "..", "root of the repository")
	flag.Parse()
	tmp, err := os.MkdirTemp("", "mapperlint-compare-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(tmp)
	for _, pkg := range []string{"./cmd/mapperlint", "./cmd/mapperlint/testdata/plain"} {
		cmd := exec.Command("go", "build", "-o", tmp+string(filepath.Separator), pkg)
		cmd.Dir = *root
		if out, err := cmd.CombinedOutput(); err != nil {
			log.Fatalf("%v\n%s", err, out)
		}
	}
	differ := false
	for _, dir := range flag.Args() {
		if !compare(tmp, dir) {
			differ = true
		}
	}
	if differ {
		os.RemoveAll(tmp)
		os.Exit(1)
	}
}

// compare reports whether the three agree on a module.
func compare(bin, dir string) bool {
	screened := filepath.Join(bin, "mapperlint")
	runs := []struct {
		name string
		args []string
	}{
		{"every unit", []string{"go", "vet", "-json", "-vettool=" + filepath.Join(bin, "plain"), "./..."}},
		{"screened", []string{"go", "vet", "-json", "-vettool=" + screened, "./..."}},
		{"standalone", []string{screened, "-json", "./..."}},
	}
	var first []string
	same := true
	for i, run := range runs {
		lines, err := diagnostics(dir, run.args)
		if err != nil {
			log.Printf("%s: %s: %v", dir, run.name, err)
			return false
		}
		if i == 0 {
			first = lines
			continue
		}
		same = difference(dir, run.name, first, lines) && same
	}
	log.Printf("%s: %d diagnostics, agree: %t", dir, len(first), same)
	return same
}

func difference(dir, name string, want, got []string) bool {
	same := true
	for _, line := range want {
		if !slices.Contains(got, line) {
			log.Printf("%s: %s lacks %s", dir, name, line)
			same = false
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			log.Printf("%s: %s has also %s", dir, name, line)
			same = false
		}
	}
	return same
}

// diagnostics returns each diagnostic as a line of JSON, sorted, once.
func diagnostics(dir string, args []string) ([]string, error) {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && len(out) == 0 {
		return nil, fmt.Errorf("%w\n%s", err, stderr.Bytes())
	}
	var lines []string
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); err != nil {
			return nil, err
		}
		for _, unit := range units {
			for _, message := range unit {
				if strings.HasPrefix(string(message), "{") {
					return nil, fmt.Errorf("analysis failed: %s", message)
				}
				var list []json.RawMessage
				if err := json.Unmarshal(message, &list); err != nil {
					return nil, err
				}
				for _, d := range list {
					var line bytes.Buffer
					if err := json.Compact(&line, d); err != nil {
						return nil, err
					}
					lines = append(lines, line.String())
				}
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines), nil
}
