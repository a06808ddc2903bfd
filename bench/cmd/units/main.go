// Command units is mapperlint as a vet tool, which notes for each unit in the
// file $BENCH_UNITS where it comes from, whether it is answered without being
// parsed, and how many bytes of facts it writes and reads. $BENCH_TOOL is
// mapperlint itself.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"

	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/screen/carry"
)

func main() {
	args := os.Args[1:]
	cmd := exec.Command(os.Getenv("BENCH_TOOL"), args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	failed := cmd.Run()
	if last := args[len(args)-1]; strings.HasSuffix(last, ".cfg") {
		if err := note(last); err != nil {
			log.Fatal(err)
		}
	}
	if failed != nil {
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
	_, answered := carry.Skip(cfg, screen.Default())
	var read int64
	for _, name := range cfg.PackageVetx {
		read += size(name)
	}
	fmt.Fprintf(f, "%s\t%t\t%d\t%d\n", from, answered, size(cfg.VetxOutput), read)
	return f.Close()
}

// size returns the size of a file, 0 if it is not there.
func size(name string) int64 {
	info, err := os.Stat(name)
	if err != nil {
		return 0
	}
	return info.Size()
}
