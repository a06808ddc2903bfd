// Package fails has builds that fail or panic, some of them for what they are
// given.
package fails

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"strconv"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"web"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

func works(w http.ResponseWriter, r *http.Request) {
	mode, err := cbor.EncOptions{Sort: 3}.EncMode() // fixed
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	b, _ := mode.Marshal(nil)
	fmt.Fprint(w, string(b))
}

func RunWorks() string { return web.Each(works, "", "") }

func failing(w http.ResponseWriter, r *http.Request) {
	mode, err := cbor.EncOptions{Sort: 9}.EncMode() // fixed
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	b, _ := mode.Marshal(nil)
	fmt.Fprint(w, string(b))
}

func RunFailing() string { return web.Each(failing, "", "") }

func careless(w http.ResponseWriter, r *http.Request) {
	mode, _ := cbor.EncOptions{Sort: 9}.EncMode() // fixed
	b, _ := mode.Marshal(nil)
	fmt.Fprint(w, string(b))
}

func RunCareless() string { return web.Each(careless, "") }

func restricted(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // fixed
	v.RegisterAlias("a,b", "x")
	fmt.Fprint(w, v.Struct(0))
}

func RunRestricted() string { return web.Each(restricted, "", "") }

func allowed(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // fixed
	v.RegisterAlias("ab", "x")
	fmt.Fprint(w, v.Struct(0))
}

func RunAllowed() string { return web.Each(allowed, "", "") }

func checked(tag string) string {
	if tag == "" {
		panic("no tag")
	}
	return tag
}

func panics(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(checked("")))) // fixed
}

func RunPanics() string { return web.Each(panics, "", "") }

var none []string

func indexes(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(none[0]))) // fixed
}

func RunIndexes() string { return web.Each(indexes, "") }

var something any = 1

func asserts(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(something.(string)))) // fixed
}

func RunAsserts() string { return web.Each(asserts, "") }

var unclosed, open = `(`, `[`

func wrongPattern(w http.ResponseWriter, r *http.Request) {
	wrong := regexp.MustCompile(unclosed) // fixed
	fmt.Fprint(w, wrong.MatchString("x"))
}

func RunWrongPattern() string { return web.Each(wrongPattern, "", "") }

func failedPattern(w http.ResponseWriter, r *http.Request) {
	failed, err := regexp.Compile(open) // fixed
	if err != nil {
		fmt.Fprint(w, "bad pattern")
		return
	}
	fmt.Fprint(w, failed.MatchString("x"))
}

func RunFailedPattern() string { return web.Each(failedPattern, "") }

func pattern(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(`^\d+$`) // fixed
	if err != nil {
		fmt.Fprint(w, "bad pattern")
		return
	}
	fmt.Fprint(w, re.MatchString(r.FormValue("q")))
}

func RunPattern() string { return web.Each(pattern, "q=1", "q=a") }

var prefix = "("

func composed(w http.ResponseWriter, r *http.Request) {
	prefixed := regexp.MustCompile(prefix + "x") // fixed
	fmt.Fprint(w, prefixed.MatchString("x"))
}

func RunComposed() string { return web.Each(composed, "") }

func unquoted(w http.ResponseWriter, r *http.Request) {
	text, err := strconv.Unquote(quoted)
	if err != nil {
		fmt.Fprint(w, "unquoted")
		return
	}
	fmt.Fprint(w, tagOf(reflectx.NewMapper(text))) // kept
}

const quoted = `"q`

func RunUnquoted() string { return web.Each(unquoted, "") }

func stepFails(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // fixed
	if err := v.RegisterValidation("", func(validator.FieldLevel) bool { return true }); err != nil {
		fmt.Fprint(w, err)
		return
	}
	fmt.Fprint(w, v.Struct(0))
}

func RunStepFails() string { return web.Each(stepFails, "", "") }

func newMode() (cbor.EncMode, error) {
	mode, err := cbor.EncOptions{Sort: 9}.EncMode() // fixed
	if err != nil {
		return nil, errors.Join(err)
	}
	return mode, nil
}

func wrapper(w http.ResponseWriter, r *http.Request) {
	_, err := newMode()
	fmt.Fprint(w, err)
}

func RunWrapper() string { return web.Each(wrapper, "", "") }
