// Package give calls what it is given with what it has.
package give

import (
	"bufio"
	"io"
	"os"
)

// First reads a line.
func First(in io.Reader, f func(line string) error) error {
	sc := bufio.NewScanner(in)
	if sc.Scan() {
		return f(sc.Text())
	}
	return sc.Err()
}

// Open opens a file.
func Open(name string, f func(*os.File) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return f(file)
}

// Whole passes on what there is.
func Whole(lines []string, f func([]string) error) error {
	if len(lines) == 0 {
		return nil
	}
	return f(lines)
}

var all []func(line string) error

// Later keeps f.
func Later(f func(line string) error) { all = append(all, f) }

// Say calls what was kept.
func Say(line string) error {
	for _, f := range all {
		if err := f(line); err != nil {
			return err
		}
	}
	return nil
}
