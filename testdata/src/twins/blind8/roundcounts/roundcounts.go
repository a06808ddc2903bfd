// Package roundcounts has loops whose number of rounds is known. What decides: whether it is one, or more; and whether rounds differ.
package roundcounts

import (
	"fmt"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

const (
	shards  = 4
	replica = 1
)

func Replicas() {
	for range replica {
		_ = validator.New().Struct(in{os.Args[0]}) // silent
	}
}

func Shards() {
	for i := range shards {
		_ = validator.New().Struct(in{os.Args[i]}) // report
	}
}

func Pair() {
	for _, name := range []string{os.Args[0]} {
		p := bluemonday.UGCPolicy() // silent
		fmt.Println(p.Sanitize(name))
	}
}

func Args() {
	for _, name := range os.Args[1:] {
		p := bluemonday.UGCPolicy() // report
		fmt.Println(p.Sanitize(name))
	}
}

// Dry breaks when it only tries.
func Dry() {
	const dry = true
	for _, name := range os.Args {
		_ = schema.NewDecoder().Decode(&in{}, map[string][]string{"a": {name}}) // silent
		if dry {
			break
		}
	}
}

// Wet does not: the constant says so.
func Wet() {
	const dry = false
	for _, name := range os.Args {
		_ = schema.NewDecoder().Decode(&in{}, map[string][]string{"a": {name}}) // report
		if dry {
			break
		}
	}
}

// Do is a loop as C has it: it ends when the condition is false, which it is.
func Do() {
	for {
		_, _ = form.NewEncoder().Encode(in{os.Args[0]}) // silent
		if true {
			break
		}
	}
}

// Kinds has a build for each of the kinds, which is configured by the kind.
func Kinds() (apis []jsoniter.API) {
	for _, escape := range []bool{false, true} {
		apis = append(apis, jsoniter.Config{EscapeHTML: escape}.Froze()) // silent
	}
	return apis
}

// Same has a build for each of the kinds, which is the same.
func Same() {
	for _, escape := range []bool{false, true} {
		out, _ := jsoniter.Config{UseNumber: true}.Froze().Marshal(escape) // report
		fmt.Println(string(out))
	}
}

// Last builds in the last round.
func Last() {
	for i, name := range os.Args {
		if i == len(os.Args)-1 {
			_ = validator.New().Struct(in{name}) // silent
		}
	}
}

// NotLast builds in all but the last.
func NotLast() {
	for i, name := range os.Args {
		if i < len(os.Args)-1 {
			_ = validator.New().Struct(in{name}) // report
		}
	}
}
