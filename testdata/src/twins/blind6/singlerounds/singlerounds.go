// Command singlerounds has loops that end in their first round, and some that only look so. What decides: whether a second round can come
// to the build.
package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type line struct {
	Text string `validate:"printascii"`
}

var errBad = errors.New("bad line")

func main() {
	in := bufio.NewReader(os.Stdin)
	for _, f := range []func(*bufio.Reader) error{header, magic, body, trailer, sections, blocks, tail, errorsOnly} {
		if err := f(in); err != nil {
			os.Exit(1)
		}
	}
}

// header reads one line: each way out of the round leaves the loop.
func header(in *bufio.Reader) error {
	for {
		text, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		if validator.New().Struct(line{text}) != nil { // silent
			return errBad
		}
		break
	}
	return nil
}

// magic skips empty lines, and checks the first that is none.
func magic(in *bufio.Reader) error {
	for {
		text, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		if text == "\n" {
			continue
		}
		if !regexp.MustCompile(`^#!\S+`).MatchString(text) { // silent
			return errBad
		}
		return nil
	}
}

// body goes on with the next line when the check is passed.
func body(in *bufio.Reader) error {
	for {
		text, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		if validator.New().Struct(line{text}) == nil { // report
			continue
		}
		return errBad
	}
}

// trailer breaks out of the switch, not out of the loop.
func trailer(in *bufio.Reader) error {
	for {
		text, err := in.ReadString('\n')
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case regexp.MustCompile(`^--`).MatchString(text): // report
			break
		}
	}
}

// sections breaks out of the loop by its label.
func sections(in *bufio.Reader) error {
read:
	for {
		text, err := in.ReadString('\n')
		switch {
		case err != nil:
			return err
		case len(text) > 1:
			if validator.New().Struct(line{text}) != nil { // silent
				return errBad
			}
			break read
		}
	}
	return nil
}

// blocks leaves the inner loop, and the outer one comes by again.
func blocks(in *bufio.Reader) error {
	for {
		for {
			text, err := in.ReadString('\n')
			if err != nil {
				return err
			}
			if regexp.MustCompile(`^\{$`).MatchString(text) { // report
				break
			}
			break
		}
	}
}

// tail panics behind the build.
func tail(in *bufio.Reader) error {
	for {
		text, err := in.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if len(text) > 4096 {
			s, err := jsonschema.NewCompiler().Compile("tail.schema") // silent
			if err != nil || s.Validate(text) != nil {
				panic(errBad)
			}
			panic("too long")
		}
	}
}

// errorsOnly describes each line that cannot be read, and goes on.
func errorsOnly(in *bufio.Reader) error {
	for n := 0; n < 1000; n++ {
		text, err := in.ReadString('\n')
		if err == nil {
			continue
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		s, err := jsonschema.NewCompiler().Compile("line.schema") // report
		if err == nil {
			_ = s.Validate(text)
		}
	}
	return nil
}
