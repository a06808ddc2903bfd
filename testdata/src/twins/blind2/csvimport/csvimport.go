// Package csvimport reads records until the end of a file.
package csvimport

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Contact struct {
	Mail string `form:"mail" schema:"mail" validate:"email"`
}

// Until io.EOF.
func contacts(rd *csv.Reader) (out []Contact, err error) {
	head, err := rd.Read()
	if err != nil {
		return nil, err
	}
	for {
		rec, err := rd.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		values := map[string][]string{}
		for i, h := range head {
			values[h] = rec[i : i+1]
		}
		var c Contact
		if err := form.NewDecoder().Decode(&c, values); err != nil { // report
			return nil, err
		}
		out = append(out, c)
	}
}

// All records at once.
func all(rd *csv.Reader) error {
	recs, err := rd.ReadAll()
	if err != nil {
		return err
	}
	for n, rec := range recs {
		if n == 0 {
			continue
		}
		var c Contact
		dec := schema.NewDecoder() // report
		dec.IgnoreUnknownKeys(true)
		if err := dec.Decode(&c, map[string][]string{"mail": rec}); err != nil {
			return err
		}
	}
	return nil
}

// A stream of JSON.
func stream(r io.Reader) error {
	for dec := json.NewDecoder(r); dec.More(); {
		var c Contact
		if err := dec.Decode(&c); err != nil {
			return err
		}
		if err := validator.New().Struct(&c); err != nil { // report
			return err
		}
	}
	return nil
}

// goto.
func lines(rd *bufio.Reader) (n int) {
next:
	line, err := rd.ReadString('\n')
	if err != nil {
		return n
	}
	if validator.New().Var(line, "email") == nil { // report
		n++
	}
	goto next
}

// A parser with a method for a record.
type parser struct {
	rd   *csv.Reader
	rows int
}

func (p *parser) next(c *Contact) bool {
	rec, err := p.rd.Read()
	if err != nil {
		return false
	}
	p.rows++
	d := form.NewDecoder() // report
	return d.Decode(c, map[string][]string{"mail": rec}) == nil
}

func (p *parser) run() (out []Contact) {
	var c Contact
	for p.next(&c) {
		out = append(out, c)
	}
	return out
}

// A recursive reader.
func rest(rd *csv.Reader, out *[]Contact) error {
	rec, err := rd.Read()
	if err == io.EOF {
		return nil
	}
	var c Contact
	if err := schema.NewDecoder().Decode(&c, map[string][]string{"mail": rec}); err != nil { // report
		return err
	}
	*out = append(*out, c)
	return rest(rd, out)
}

// Mirrors.
type importer struct {
	rd  *csv.Reader
	dec *form.Decoder
	v   *validator.Validate
}

func newImporter(r io.Reader) *importer {
	return &importer{csv.NewReader(r), form.NewDecoder(), validator.New()} // silent
}

func (im *importer) run() error {
	for {
		rec, err := im.rd.Read()
		if err != nil {
			return err
		}
		var c Contact
		if err := im.dec.Decode(&c, map[string][]string{"mail": rec}); err != nil {
			return err
		}
		if err := im.v.Struct(c); err != nil {
			return err
		}
	}
}

// Mirror: the head of each file says the tag; one for each head.
func sections(rd *csv.Reader) error {
	var dec *form.Decoder
	for {
		rec, err := rd.Read()
		if err != nil {
			return err
		}
		if rec[0] == "#tag" {
			dec = form.NewDecoder() // silent
			dec.SetTagName(rec[1])
			continue
		}
		var c Contact
		if err := dec.Decode(&c, map[string][]string{"mail": rec}); err != nil {
			return err
		}
	}
}
