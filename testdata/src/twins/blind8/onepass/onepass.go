// Package onepass has loops with few rounds, loops of which one round is special, and loops that are none. What decides: whether the build is
// made in more than one round.
package onepass

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type rec struct {
	Name string `validate:"required"`
}

func scan() *bufio.Scanner { return bufio.NewScanner(os.Stdin) }

// ByKind makes it for one kind, which may come often.
func ByKind() {
	for sc := scan(); sc.Scan(); {
		kind, rest, _ := strings.Cut(sc.Text(), " ")
		switch kind {
		case "clean":
			p := bluemonday.UGCPolicy() // report
			fmt.Println(p.Sanitize(rest))
		case "quit":
			fmt.Println(form.NewEncoder().Encode(rec{rest})) // silent
			return
		default:
			fmt.Println(rest)
		}
	}
}

// Header makes it with the first line.
func Header() {
	var d *schema.Decoder
	for i, sc := 0, scan(); sc.Scan(); i++ {
		if i == 0 {
			d = schema.NewDecoder() // silent
			d.SetAliasTag("csv")
			continue
		}
		_ = d.Decode(&rec{}, map[string][]string{"name": {sc.Text()}})
	}
}

// Lazily makes it with the first line that needs it.
func Lazily() {
	var d *schema.Decoder
	for sc := scan(); sc.Scan(); {
		if !strings.HasPrefix(sc.Text(), "#") {
			if d == nil {
				d = schema.NewDecoder() // silent
			}
			_ = d.Decode(&rec{}, map[string][]string{"name": {sc.Text()}})
		}
	}
}

// Forgets makes it with each line that needs it: the variable is of the round.
func Forgets() {
	for sc := scan(); sc.Scan(); {
		var d *schema.Decoder
		if !strings.HasPrefix(sc.Text(), "#") {
			if d == nil {
				d = schema.NewDecoder() // report
			}
			_ = d.Decode(&rec{}, map[string][]string{"name": {sc.Text()}})
		}
	}
}

// Numbered makes it with each tenth line.
func Numbered() {
	for i, sc := 0, scan(); sc.Scan(); i++ {
		if i%10 == 0 {
			_ = validator.New().Struct(rec{sc.Text()}) // report
		}
	}
}

// Single ranges over one.
func Single() {
	for _, name := range [...]string{"a"} {
		_ = validator.New().Struct(rec{name}) // silent
	}
}

// Modes makes one for each of two modes, which differ.
func Modes() (all []*validator.Validate) {
	for _, tag := range []string{"create", "update"} {
		v := validator.New() // silent
		v.SetTagName(tag)
		all = append(all, v)
	}
	return all
}

// Retries goes round until a number comes.
func Retries() (n int, err error) {
	sc := scan()
	for attempt := 0; attempt < 3; attempt++ {
		sc.Scan()
		t := mold.New() // report
		_ = t.Struct(context.Background(), &rec{sc.Text()})
		if n, err = strconv.Atoi(sc.Text()); err == nil {
			return n, nil
		}
	}
	return 0, err
}

// Last makes it behind the loop, for the last line.
func Last() {
	var last string
	for sc := scan(); sc.Scan(); last = sc.Text() {
	}
	_ = validator.New().Struct(rec{last}) // silent
}

// Skips leaves the inner loop for the next line.
func Skips() {
lines:
	for sc := scan(); sc.Scan(); {
		for _, w := range strings.Fields(sc.Text()) {
			e := form.NewEncoder() // report
			if _, err := e.Encode(rec{w}); err != nil {
				continue lines
			}
			continue lines
		}
	}
}
