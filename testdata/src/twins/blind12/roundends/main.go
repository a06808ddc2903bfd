// Command roundends leaves loops, or seems to. What decides: whether another round comes after the one that made something.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type line struct{ Text string }

// first checks the first that is not empty.
func first(lines []string) error {
	for l := range slices.Values(lines) {
		if strings.TrimSpace(l) == "" {
			continue
		}
		return validator.New().Struct(line{l}) // silent
	}
	return nil
}

// every checks each that is not empty.
func every(lines []string) error {
	for l := range slices.Values(lines) {
		if strings.TrimSpace(l) == "" {
			continue
		}
		if err := validator.New().Struct(line{l}); err != nil { // report
			return err
		}
	}
	return nil
}

func die(text string) {
	fmt.Fprintln(os.Stderr, text)
	os.Exit(1)
}

func warn(text string) { fmt.Fprintln(os.Stderr, text) }

func main() {
	lines, words := os.Args[1:], make(chan string)
	go func() {
		defer close(words)
		for _, l := range lines {
			words <- l
		}
	}()
	if err := first(lines); err != nil {
		log.Fatal(err)
	}
	if err := every(lines); err != nil {
		log.Fatal(err)
	}
	for _, l := range lines {
		if strings.HasPrefix(l, "!") {
			die(fmt.Sprint(validator.New(validator.WithRequiredStructEnabled()).Struct(line{l}))) // silent
		}
		if strings.HasPrefix(l, "?") {
			warn(fmt.Sprint(validator.New(validator.WithPrivateFieldValidation()).Struct(line{l}))) // report
		}
	}
	for i := 0; i < len(lines); i++ {
		x := line{lines[i]}
		if err := mold.New().Struct(context.Background(), &x); err != nil { // silent
			log.Println(err)
		}
		i = len(lines)
	}
	for i := 0; i < len(lines); i++ {
		x := line{lines[i]}
		t := mold.New() // report
		if err := t.Struct(context.Background(), &x); err != nil {
			i = len(lines)
		}
	}
	for done := false; !done; {
		for _, l := range lines {
			log.Println(l)
		}
		d := form.NewDecoder() // silent
		_ = d.Decode(new(line), map[string][]string{"text": lines})
		done = true
	}
	left := len(lines)
loop:
	for {
		select {
		case w, ok := <-words:
			if !ok {
				break loop
			}
			left--
			m := reflectx.NewMapper("db") // report
			log.Println(left, len(m.FieldMap(reflect.ValueOf(line{w}))))
			break
		}
	}
outer:
	for _, l := range lines {
		for _, w := range strings.Fields(l) {
			d := schema.NewDecoder() // report
			if d.Decode(new(line), map[string][]string{"text": {w}}) != nil {
				continue outer
			}
		}
	}
search:
	for _, l := range lines {
		switch {
		case strings.Contains(l, "="):
			m := reflectx.NewMapper("json") // silent
			if m == nil {
				break search
			}
			log.Println(len(m.FieldMap(reflect.ValueOf(line{l}))))
			break search
		}
	}
	for _, l := range lines {
		switch {
		case strings.Contains(l, ":"):
			m := reflectx.NewMapper("form") // report
			if m == nil {
				break
			}
			log.Println(len(m.FieldMap(reflect.ValueOf(line{l}))))
			break
		}
	}
}
