// Package cli has what the commands of the program have in common.
package cli

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
)

type Command struct {
	Name  string
	Run   func(args []string) error
	Setup func(fs *flag.FlagSet)
}

// Main runs the command that the arguments name.
func Main(cmds ...Command) {
	for _, c := range cmds {
		if len(os.Args) > 1 && c.Name == os.Args[1] {
			fs := flag.NewFlagSet(c.Name, flag.ExitOnError)
			if c.Setup != nil {
				c.Setup(fs)
			}
			_ = fs.Parse(os.Args[2:])
			if err := c.Run(fs.Args()); err != nil {
				Fatal(err)
			}
			return
		}
	}
	Fatal("no such command")
}

// Fatal ends the program.
func Fatal(args ...any) {
	fmt.Fprintln(os.Stderr, args...)
	os.Exit(1)
}

// Lines calls fn for each line.
func Lines(in io.Reader, fn func(line string) error) error {
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		if err := fn(sc.Text()); err != nil {
			return err
		}
	}
	return sc.Err()
}

// FirstLine calls fn for the first.
func FirstLine(in io.Reader, fn func(line string) error) error {
	sc := bufio.NewScanner(in)
	if sc.Scan() {
		return fn(sc.Text())
	}
	return sc.Err()
}

// Open calls fn with the file.
func Open(name string, fn func(f *os.File) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return fn(f)
}

// Files does so for each of them.
func Files(names []string, fn func(f *os.File) error) error {
	for _, n := range names {
		if err := Open(n, fn); err != nil {
			return err
		}
	}
	return nil
}
