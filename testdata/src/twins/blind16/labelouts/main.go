// Command labelouts sorts letters. Loops are left by their labels. What decides: which loop is left, and whether what was looked for was found.
package main

import (
	"bufio"
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type letter struct {
	Name   string
	Values map[string][]string
}

type box struct {
	tag  string
	form *form.Decoder
}

type office struct{ boxes []*box }

// box looks for the one with the tag, and adds it.
func (o *office) box(tag string) *form.Decoder {
	var b *box
search:
	for _, x := range o.boxes {
		switch {
		case x.tag == tag:
			b = x
			break search
		}
	}
	if b == nil {
		b = &box{tag, form.NewDecoder()} // silent
		o.boxes = append(o.boxes, b)
	}
	return b.form
}

// jumped says the same with a goto.
func (o *office) jumped(tag string) *form.Decoder {
	var b *box
	for _, b = range o.boxes {
		if b.tag == tag {
			goto found
		}
	}
	b = &box{tag, form.NewDecoder()} // silent
	o.boxes = append(o.boxes, b)
found:
	return b.form
}

// lost does not add it.
func (o *office) lost(tag string) *form.Decoder {
search:
	for _, x := range o.boxes {
		if x.tag != tag {
			continue search
		}
		return x.form
	}
	return form.NewDecoder() // report
}

// first checks the first one that has a name, and no other.
func first(piles [][]letter) {
piles:
	for _, p := range piles {
		for _, l := range p {
			if l.Name == "" {
				continue piles
			}
			_ = validator.New().Struct(l) // silent
			break piles
		}
	}
}

// firsts checks the first one of each pile.
func firsts(piles [][]letter) {
	for _, p := range piles {
	pile:
		for _, l := range p {
			if l.Name == "" {
				continue
			}
			_ = validator.New(validator.WithRequiredStructEnabled()).Struct(l) // report
			break pile
		}
	}
}

// last leaves by a label of the select.
func last(in <-chan letter, stop <-chan struct{}) {
loop:
	for {
		select {
		case l := <-in:
			if l.Name == "end" {
				_ = mold.New().Struct(nil, &l) // silent
				break loop
			}
		case <-stop:
			break loop
		}
	}
}

// each leaves the select alone.
func each(in <-chan letter, stop <-chan struct{}) {
loop:
	for {
		select {
		case l := <-in:
			if l.Name == "end" {
				_ = mold.New().Struct(nil, &l) // report
				break
			}
		case <-stop:
			break loop
		}
	}
}

// chosen leaves a switch by its label, which is no loop.
func chosen(ls []letter) {
	for _, l := range ls {
	one:
		switch l.Name {
		case "":
			break one
		default:
			p := bluemonday.UGCPolicy() // report
			_ = p.Sanitize(l.Name)
			break one
		}
	}
}

// around goes back to where the loop begins.
func around(ls []letter) {
	i := 0
next:
	if i < len(ls) {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(ls[i]))
		i++
		goto next
	}
}

// over begins after it has been made.
func over(ls []letter) {
	i := 0
	m := reflectx.NewMapper("db") // silent
next:
	if i < len(ls) {
		m.FieldMap(reflect.ValueOf(ls[i]))
		i++
		goto next
	}
}

func handle(o *office) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = o.box(r.FormValue("tag")).Decode(new(letter), r.URL.Query())
		_ = o.jumped(r.FormValue("tag")).Decode(new(letter), r.URL.Query())
		_ = o.lost(r.FormValue("tag")).Decode(new(letter), r.URL.Query())
	}
}

func main() {
	sc := bufio.NewScanner(os.Stdin)
	var ls []letter
	for sc.Scan() {
		ls = append(ls, letter{Name: sc.Text()})
	}
	first([][]letter{ls})
	firsts([][]letter{ls})
	in, stop := make(chan letter), make(chan struct{})
	go last(in, stop)
	go each(in, stop)
	chosen(ls)
	around(ls)
	over(ls)
	http.Handle("/", handle(new(office)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
