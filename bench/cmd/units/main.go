// Command units is mapperlint as a vet tool, which notes for each unit in the
// file $BENCH_UNITS where it comes from and whether it is answered without
// being parsed. $BENCH_TOOL is mapperlint itself.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"

	"github.com/mapperlint/mapperlint/internal/screen"
)

func main() {
	args := os.Args[1:]
	if last := args[len(args)-1]; strings.HasSuffix(last, ".cfg") {
		if err := note(last); err != nil {
			log.Fatal(err)
		}
	}
	cmd := exec.Command(os.Getenv("BENCH_TOOL"), args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		os.Exit(1)
	}
}

func note(name string) error {
	cfg, err := screen.ReadConfig(name)
	if err != nil {
		return err
	}
	from := "dependencies"
	switch {
	case cfg.ModulePath == "":
		from = "standard library"
	case cfg.ModuleVersion == "":
		from = "main module"
	}
	f, err := os.OpenFile(os.Getenv("BENCH_UNITS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	_, answered := screen.Skip(cfg, screen.Default())
	fmt.Fprintf(f, "%s\t%t\n", from, answered)
	return f.Close()
}
