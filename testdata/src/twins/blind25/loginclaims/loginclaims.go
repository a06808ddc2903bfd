// Package loginclaims lets those in who have a token. What decides: whether the layer around the handlers is made once, or for each request.
package loginclaims

import (
	"context"
	"net/http"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type claims struct{ Sub, Org string }

type ctxKey struct{}

type auth struct {
	bearer *regexp.Regexp
	v      *validator.Validate
}

func newAuth() *auth {
	return &auth{
		bearer: regexp.MustCompile(`^Bearer (.+)$`), // silent
		v:      validator.New(),                     // silent
	}
}

func (a *auth) parse(h string) (*claims, bool) {
	m := a.bearer.FindStringSubmatch(h)
	if m == nil {
		return nil, false
	}
	sub, org, ok := strings.Cut(m[1], ".")
	c := &claims{sub, org}
	return c, ok && a.v.Struct(c) == nil
}

func (a *auth) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, ok := a.parse(r.Header.Get("Authorization"))
		if !ok {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, c)))
	})
}

func WrapEach(next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		newAuthFor(r.Host).Wrap(next).ServeHTTP(w, r)
	}
}

func newAuthFor(host string) *auth {
	a := &auth{v: validator.New()}                                         // report
	a.bearer = regexp.MustCompile(`^` + regexp.QuoteMeta(host) + ` (.+)$`) // silent
	return a
}

func token(r *http.Request) string {
	q := form.NewEncoder() // report
	kv, err := q.Encode(claims{r.Host, r.URL.Path})
	if err != nil {
		return ""
	}
	return strings.Join(kv["Sub"], ".")
}

// basic is what a route has around it, given a handler and returning one.
func basic(h http.HandlerFunc) http.HandlerFunc {
	re := regexp.MustCompile(`^Basic `) // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if re.MatchString(r.Header.Get("Authorization")) {
			h(w, r)
		}
	}
}

func late(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if re := regexp.MustCompile(`^Digest `); !re.MatchString(r.Header.Get("Authorization")) { // report
			return
		}
		h(w, r)
	}
}

func whoami(w http.ResponseWriter, r *http.Request) {
	c, _ := r.Context().Value(ctxKey{}).(*claims)
	if c == nil {
		return
	}
	_, _ = w.Write([]byte(c.Sub + token(r)))
}

func Routes(m *http.ServeMux) {
	a := newAuth()
	m.Handle("/me", a.Wrap(http.HandlerFunc(whoami)))
	m.Handle("/each", WrapEach(http.HandlerFunc(whoami)))
	m.Handle("/basic", basic(whoami))
	m.Handle("/late", late(whoami))
}
