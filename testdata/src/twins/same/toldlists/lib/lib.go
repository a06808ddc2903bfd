// Package lib builds one for each element of the list that it is given.
package lib

import (
	"net/http"
	"regexp"

	"github.com/jmoiron/sqlx/reflectx"
)

// Patterns compiles each text.
func Patterns(texts ...string) ([]*regexp.Regexp, error) {
	var out []*regexp.Regexp
	for _, text := range texts {
		re, err := regexp.Compile(text) // silent
		if err != nil {
			return nil, err
		}
		out = append(out, re)
	}
	return out, nil
}

// Matches asks each of them.
func Matches(s string, texts ...string) bool {
	for _, text := range texts {
		if regexp.MustCompile(text).MatchString(s) { // silent
			return true
		}
	}
	return false
}

// ByTag has a mapper for each tag.
func ByTag(tags []string) map[string]*reflectx.Mapper {
	out := make(map[string]*reflectx.Mapper, len(tags))
	for _, tag := range tags {
		out[tag] = reflectx.NewMapper(tag) // silent
	}
	return out
}

// Headers goes through what it is given of the request.
func Headers(r *http.Request, allowed []string) (out []string) {
	for name := range r.Header {
		for _, a := range allowed {
			if regexp.MustCompile(a + name).MatchString(name) { // silent
				out = append(out, name)
			}
		}
	}
	return out
}
