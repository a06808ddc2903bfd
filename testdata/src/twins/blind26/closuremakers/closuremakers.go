// Package closuremakers makes handlers of closures. What decides: which closure the build stands in, and who calls it how often.
package closuremakers

import (
	"net/http"
	"regexp"

	"github.com/go-chi/chi/v5"
)

type check func(s string) bool

func matches(pattern string) check {
	re := regexp.MustCompile(pattern) // silent
	return re.MatchString
}

func late(pattern string) check {
	return func(s string) bool {
		return regexp.MustCompile(pattern).MatchString(s) // report
	}
}

func both(a, b check) check {
	return func(s string) bool { return a(s) && b(s) }
}

func lazily(pattern string) check {
	var re *regexp.Regexp
	return func(s string) bool {
		if re == nil {
			re = regexp.MustCompile(pattern) // silent
		}
		return re.MatchString(s)
	}
}

func lazilyInside(pattern string) check {
	return func(s string) bool {
		var re *regexp.Regexp
		if re == nil {
			re = regexp.MustCompile(pattern) // report
		}
		return re.MatchString(s)
	}
}

func guarded(c check, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if c(r.URL.Path) {
			next(w, r)
		}
	}
}

func perRequest(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c := func() *regexp.Regexp { return regexp.MustCompile(`^/v1/`) }() // report
		if c.MatchString(r.URL.Path) {
			next(w, r)
		}
	}
}

func perRoute(next http.HandlerFunc) http.HandlerFunc {
	c := func() *regexp.Regexp { return regexp.MustCompile(`^/v2/`) }() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if c.MatchString(r.URL.Path) {
			next(w, r)
		}
	}
}

func byQuery(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		re, err := regexp.Compile(r.URL.Query().Get("re")) // silent
		if err == nil && re.MatchString(r.URL.Path) {
			next(w, r)
		}
	}
}

func nested() func(next http.HandlerFunc) http.HandlerFunc {
	re := regexp.MustCompile(`^/v3/`) // silent
	return func(next http.HandlerFunc) http.HandlerFunc {
		own := regexp.MustCompile(`^/v4/`) // silent
		return func(w http.ResponseWriter, r *http.Request) {
			each := regexp.MustCompile(`^/v5/`) // report
			if re.MatchString(r.URL.Path) || own.MatchString(r.URL.Path) || each.MatchString(r.URL.Path) {
				next(w, r)
			}
		}
	}
}

func routes(r chi.Router, show http.HandlerFunc) {
	r.Get("/a", guarded(both(matches(`^/a`), late(`a$`)), show))
	r.Get("/b", guarded(both(lazily(`^/b`), lazilyInside(`b$`)), show))
	r.Get("/c", perRequest(perRoute(byQuery(nested()(show)))))
}
