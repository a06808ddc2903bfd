// Command importprofiles imports tables by profiles. What decides: whether it is made for a profile, a file or a line.
package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type profile struct {
	Name   string
	Tag    string
	Schema string
}

type line struct {
	Name   string
	Values map[string][]string
}

type importer struct {
	p     profile
	dec   *form.Decoder
	codec *goavro.Codec
	rules *validator.Validate
	n     int
}

// newImporter has what the profile says.
func newImporter(p profile, v *validator.Validate) (*importer, error) {
	d := form.NewDecoder() // silent
	d.SetTagName(p.Tag)
	c, err := goavro.NewCodec(p.Schema) // silent
	if err != nil {
		return nil, fmt.Errorf("profile %s: %w", p.Name, err)
	}
	return &importer{p: p, dec: d, codec: c, rules: v}, nil
}

func (im *importer) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(bufio.NewReader(f))
	head, err := r.Read()
	if err != nil {
		return err
	}
	t := mold.New() // silent
	t.SetTagName(head[0])
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		l := line{Name: rec[0], Values: map[string][]string{"v": rec}}
		if err := t.Struct(context.Background(), &l); err != nil {
			return err
		}
		if err := im.one(&l); err != nil {
			log.Printf("%s:%d: %v", path, im.n, err)
		}
	}
}

func (im *importer) one(l *line) error {
	im.n++
	if err := im.dec.Decode(l, l.Values); err != nil {
		return err
	}
	if err := im.rules.Struct(l); err != nil {
		return err
	}
	m := reflectx.NewMapper("db") // report
	if len(m.FieldMap(reflect.ValueOf(l))) == 0 {
		return errors.New("empty")
	}
	_, err := im.codec.BinaryFromNative(nil, l.Name)
	return err
}

// dry reads and does nothing else.
func dry(path string) (n int) {
	f, err := os.Open(path)
	if err != nil {
		return 0
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); n++ {
		q := schema.NewDecoder() // report
		_ = q.Decode(new(line), map[string][]string{"l": {sc.Text()}})
	}
	return n
}

// head reads the first line.
func head(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if sc.Text() == "" {
			continue
		}
		q := schema.NewDecoder() // silent
		return q.Decode(new(line), map[string][]string{"l": {sc.Text()}})
	}
	return sc.Err()
}

// fixed does it for each file, though it is the same.
func fixed(paths []string) {
	for _, path := range paths {
		e := form.NewEncoder() // report
		values, _ := e.Encode(line{Name: path})
		fmt.Println(values)
	}
}

func main() {
	check := flag.Bool("n", false, "only read")
	flag.Parse()
	v := validator.New() // silent
	profiles := []profile{{"a", "a", `"string"`}, {"b", "b", `"bytes"`}}
	if *check {
		if err := head(flag.Arg(0)); err != nil {
			log.Fatal(err)
		}
		for _, path := range flag.Args() {
			fmt.Println(dry(path))
		}
		fixed(flag.Args())
		return
	}
	for _, p := range profiles {
		im, err := newImporter(p, v)
		if err != nil {
			log.Fatal(err)
		}
		for _, path := range flag.Args() {
			if err := im.file(path); err != nil {
				log.Fatal(err)
			}
			strict := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = strict.Struct(line{Name: path})
		}
	}
}
