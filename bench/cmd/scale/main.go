// Command scale says how time and memory of the analysis grow with a package: it
// makes a page in Markdown of what BenchmarkScale measures.
//
//	SCALE=100 go test -run='^$' -bench='^BenchmarkScale$' -benchtime=1x -timeout=2h ./passes/mapperlint >scale.txt
//	go -C bench run ./cmd/scale -from=../scale.txt -out=../docs/scale.md
//
// Without -from it runs the benchmark itself, from the root of the repository.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
)

func main() {
	log.SetFlags(0)
	from := flag.String("from", "", "`file` with the output of the benchmark; default is to run it")
	out := flag.String("out", "", "write the page to this `file` (default standard output)")
	flag.Parse()
	if flag.NArg() > 0 {
		log.Fatalf("want no arguments, not %q", flag.Args())
	}
	page, err := run(*from)
	if err != nil {
		log.Fatal(err)
	}
	if *out == "" {
		os.Stdout.WriteString(page)
	} else if err := os.WriteFile(*out, []byte(page), 0o666); err != nil {
		log.Fatal(err)
	}
}

func run(from string) (string, error) {
	text, err := output(from)
	if err != nil {
		return "", err
	}
	shapes, err := parse(bytes.NewReader(text))
	if err != nil {
		return "", err
	}
	return page(shapes), nil
}

// output is that of the benchmark.
func output(from string) ([]byte, error) {
	if from != "" {
		return os.ReadFile(from)
	}
	cmd := exec.Command("go", "test", "-run=^$", "-bench=^BenchmarkScale$", "-benchtime=1x", "-timeout=2h", "./passes/mapperlint")
	cmd.Dir, cmd.Env, cmd.Stderr = "..", append(os.Environ(), "SCALE=100"), os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go test: %w\n%s", err, text)
	}
	return text, nil
}
