// Command cmd imports tables with another package. What decides: whether that calls a function for each row.
package main

import (
	"log"
	"os"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind25/csvkits/table"
)

type people struct {
	v    *validator.Validate
	mail *regexp.Regexp
	n    int
}

func (p *people) Begin() error {
	p.v = validator.New()                    // silent
	p.mail = regexp.MustCompile(`^\S+@\S+$`) // silent
	return nil
}

func (p *people) Row(row table.Row) error {
	if !p.mail.MatchString(row["mail"]) {
		return nil
	}
	p.n++
	zip := regexp.MustCompile(`^\d{5}$`) // report
	if !zip.MatchString(row["zip"]) {
		log.Print("no zip: ", row["zip"])
	}
	return p.v.Var(row["name"], "required")
}

func (p *people) End() error { return nil }

func name(s string) (string, error) {
	return strings.NewReplacer("  ", " ").Replace(s), nil // report
}

func city() func(string) (string, error) {
	r := strings.NewReplacer("St.", "Saint") // silent
	return func(s string) (string, error) { return r.Replace(s), nil }
}

func main() {
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	p := new(people)
	if err := table.Import(f, p); err != nil {
		log.Fatal(err)
	}
	err = table.Head(f, func(row table.Row) error {
		return validator.New().Var(row["name"], "required") // silent
	})
	if err != nil {
		log.Fatal(err)
	}
	err = table.Read(f, func(n int, row table.Row) error {
		return validator.New().Var(row["name"], "required") // report
	})
	if err != nil {
		log.Fatal(err)
	}
	cols := table.Columns{
		"name": name,
		"city": city(),
		"tel": func(s string) (string, error) {
			return regexp.MustCompile(`\D`).ReplaceAllString(s, ""), nil // report
		},
	}
	if _, err := cols.Convert(f); err != nil {
		log.Fatal(err)
	}
	for row := range table.Rows(f) {
		d := form.NewDecoder() // report
		if err := d.Decode(p, map[string][]string{"n": {row["n"]}}); err != nil {
			log.Fatal(err)
		}
	}
}
