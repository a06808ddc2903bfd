// Command batches works on files and ends. What decides: whether it is made for the run, the file, or the line.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type record struct {
	Name string `validate:"required" mod:"trim"`
}

var (
	tag    = flag.String("tag", "validate", "tag of the rules")
	schema = flag.String("schema", "", "file of the schema")
	match  = flag.String("match", "", "pattern of what is taken")
)

// run has everything that the files need.
type run struct {
	rules *validator.Validate
	codec *goavro.Codec
	match *regexp.Regexp
	out   *bufio.Writer
}

func newRun() (*run, error) {
	v := validator.New() // silent
	v.SetTagName(*tag)
	data, err := os.ReadFile(*schema)
	if err != nil {
		return nil, err
	}
	c, err := goavro.NewCodec(string(data)) // silent
	if err != nil {
		return nil, err
	}
	re, err := regexp.Compile(*match) // silent
	if err != nil {
		return nil, err
	}
	return &run{v, c, re, bufio.NewWriter(os.Stdout)}, nil
}

// csv reads line by line.
func (r *run) csv(in io.Reader) error {
	lines := csv.NewReader(in)
	for {
		fields, err := lines.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		x := record{fields[0]}
		t := mold.New() // report
		if err := t.Struct(context.Background(), &x); err != nil {
			return err
		}
		if err := r.write(x); err != nil {
			return err
		}
	}
}

// jsonl makes one for a file, of which there are many.
func (r *run) jsonl(in io.Reader) error {
	p := bluemonday.UGCPolicy() // report
	for dec := json.NewDecoder(in); dec.More(); {
		var x record
		if err := dec.Decode(&x); err != nil {
			return err
		}
		x.Name = p.Sanitize(x.Name)
		if err := r.write(x); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) write(x record) error {
	if !r.match.MatchString(x.Name) {
		return nil
	}
	if err := r.rules.Struct(x); err != nil {
		return err
	}
	data, err := r.codec.BinaryFromNative(nil, x.Name)
	if err != nil {
		return err
	}
	_, err = r.out.Write(append(data, typed(x)...))
	return err
}

// typed is called for each record.
func typed(x record) []byte {
	m := pgtype.NewMap() // report
	data, err := m.Encode(25, 1, x.Name, nil)
	if err != nil {
		return nil
	}
	return data
}

// summary is called at the end.
func summary(n int) error {
	v := validator.New() // silent
	return v.Var(n, "gt=0")
}

// header stands at the top of a file; each has its own pattern.
func header(in []byte, name string) bool {
	ok, _ := regexp.MatchString("^# "+regexp.QuoteMeta(name), string(in))
	return ok || regexp.MustCompile("^#!"+name).Match(in) // silent
}

func main() {
	flag.Parse()
	r, err := newRun()
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range flag.Args() {
		data, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		read := r.csv
		if header(data, name) {
			read = r.jsonl
		}
		check := validator.New() // report
		if err := check.Var(name, "filepath"); err != nil {
			log.Fatal(err)
		}
		if err := read(bytes.NewReader(data)); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
	}
	if err := errors.Join(summary(flag.NArg()), r.out.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
