// Command cliflags is set up by what stands behind its name. What decides: whether something is made for a flag, for the run, or for a line of input.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type line struct{ Name string }

type patterns []*regexp.Regexp

func (p *patterns) String() string { return "" }

func (p *patterns) Set(text string) error {
	re, err := regexp.Compile(text) // silent
	if err != nil {
		return err
	}
	*p = append(*p, re)
	return nil
}

type tag struct{ m *reflectx.Mapper }

func (t *tag) UnmarshalText(text []byte) error {
	t.m = reflectx.NewMapper(string(text)) // silent
	return nil
}

func (t *tag) MarshalText() ([]byte, error) { return nil, nil }

var (
	skip patterns
	rows = tag{}
)

func main() {
	fs := flag.NewFlagSet("cliflags", flag.ExitOnError)
	fs.Var(&skip, "skip", "what to skip")
	fs.TextVar(&rows, "tag", &tag{}, "tag of fields")
	var keep *regexp.Regexp
	fs.Func("keep", "what to keep", func(s string) (err error) {
		keep, err = regexp.Compile(s) // silent
		return err
	})
	var v *validator.Validate
	fs.BoolFunc("strict", "be strict", func(string) error {
		v = validator.New(validator.WithRequiredStructEnabled()) // silent
		return nil
	})
	_ = fs.Parse(os.Args[1:])
	if v == nil {
		v = validator.New() // silent
	}
	if err := lines(os.Stdin, keep, v); err != nil {
		log.Fatal(err)
	}
}

func lines(in io.Reader, keep *regexp.Regexp, v *validator.Validate) error {
	t := mold.New() // silent
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		l := line{sc.Text()}
		if keep != nil && !keep.MatchString(l.Name) {
			continue
		}
		if err := t.Struct(context.Background(), &l); err != nil {
			return err
		}
		if err := v.Struct(l); err != nil {
			return err
		}
		if err := emit(l); err != nil {
			return err
		}
		if words(l) > 3 {
			fmt.Println(clean(l.Name))
		}
	}
	return sc.Err()
}

func emit(l line) error {
	e := form.NewEncoder() // report
	values, err := e.Encode(l)
	fmt.Println(values)
	return err
}

func words(l line) int {
	return len(regexp.MustCompile(`\s+`).Split(l.Name, -1)) // report
}

func clean(s string) string {
	return policy().Sanitize(s)
}

var policy = sync.OnceValue(func() *bluemonday.Policy {
	return bluemonday.UGCPolicy() // silent
})
