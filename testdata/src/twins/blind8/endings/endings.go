// Package endings has loops that end, or do not end, behind what they make. What decides: whether the loop comes back to it.
package endings

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Name string `validate:"required"`
}

// scan reads what the process was given. The functions without parameters run once in a process, as far as one sees.
func scan() *bufio.Scanner { return bufio.NewScanner(os.Stdin) }

func Load() (first row, err error) {
	for sc := scan(); sc.Scan(); {
		x := row{sc.Text()}
		if x.Name == "" {
			continue
		}
		v := validator.New() // silent
		v.SetTagName("load")
		first, err = x, v.Struct(x)
		break
	}
	return first, err
}

func Each(names <-chan string, out io.Writer) {
	for n := range names {
		p := bluemonday.UGCPolicy() // report
		fmt.Fprintln(out, p.Sanitize(n))
		if n == "" {
			break
		}
	}
}

func Inner(names <-chan string, out io.Writer) {
	for n := range names {
		switch {
		case n != "":
			p := bluemonday.UGCPolicy() // report
			fmt.Fprintln(out, p.Sanitize(n))
			break
		}
	}
}

func Outer() {
	sc := scan()
all:
	for sc.Scan() {
		switch n := sc.Text(); {
		case n != "":
			p := bluemonday.UGCPolicy() // silent
			fmt.Println(p.Sanitize(n))
			break all
		}
	}
}

// usage never returns.
func usage(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

// complain returns.
func complain(err error) {
	fmt.Fprintln(os.Stderr, err)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		os.Exit(2)
	}
}

func Strict() {
	for sc := scan(); sc.Scan(); {
		if sc.Text() != "" {
			continue
		}
		d := schema.NewDecoder() // silent
		d.SetAliasTag("strict")
		usage(d.Decode(&row{}, map[string][]string{"name": nil}))
	}
}

func Lenient(sc *bufio.Scanner) {
	for sc.Scan() {
		if sc.Text() != "" {
			continue
		}
		d := schema.NewDecoder() // report
		d.SetAliasTag("lenient")
		complain(d.Decode(&row{}, map[string][]string{"name": {sc.Text()}}))
	}
}

func Fatal() {
	for i := 1; i < len(os.Args); i++ {
		if os.Args[i] == "bad" {
			log.Fatalln(validator.New().Var(os.Args[i], "required")) // silent
		}
	}
}

func Logged(lines []string) {
	for i := 0; i < len(lines); i++ {
		if lines[i] == "bad" {
			log.Println(validator.New().Var(lines[i], "required")) // report
		}
	}
}

func Quits() {
	for _, a := range os.Args {
		if a == "" {
			defer log.Println(form.NewEncoder().Encode(row{a})) // silent
			runtime.Goexit()
		}
	}
}

func Back(lines []string) {
	i := 0
again:
	if i < len(lines) {
		_ = validator.New().Var(lines[i], "email") // report
		i++
		goto again
	}
}

func Forward() error {
	for _, l := range os.Args {
		if l == "" {
			continue
		}
		t := mold.New() // silent
		if t.Struct(context.Background(), &row{l}) != nil {
			goto bad
		}
		return nil
	}
	return io.EOF
bad:
	return errors.New("bad")
}

// Once has a condition that is false after the first round.
func Once() error {
	for first := true; first; first = false {
		v := validator.New() // silent
		if _, err := fmt.Scanln(); err != nil {
			continue
		}
		if err := v.Struct(row{}); err != nil {
			return err
		}
	}
	return nil
}
