// Package gotofills was ported from C: it jumps. What decides: whether the way that builds leads back to itself, and whether what it
// built is kept.
package gotofills

import (
	"bufio"
	"io"
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

type record struct {
	Name string `validate:"required"`
}

var (
	checker *validator.Validate
	lines   *regexp.Regexp
	codec   *goavro.Codec
)

const recordSchema = `{"type":"record","name":"r","fields":[{"name":"name","type":"string"}]}`

func post(w http.ResponseWriter, r *http.Request) {
	in := record{Name: r.FormValue("name")}
	if checker != nil {
		goto check
	}
	// Jumped over once it is there.
	checker = validator.New() // silent
check:
	if checker.Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func put(w http.ResponseWriter, r *http.Request) {
	in := record{Name: r.FormValue("name")}
	var err error
	if in.Name == "" {
		goto fail
	}
	// Each request that has a name comes by.
	err = validator.New().Struct(in) // report
	if err == nil {
		return
	}
fail:
	w.WriteHeader(http.StatusUnprocessableEntity)
}

// Count reads to the end. It jumps back before the expression.
func Count(in *bufio.Reader) (n int) {
again:
	line, err := in.ReadString('\n')
	if err == io.EOF {
		return n
	}
	re := regexp.MustCompile(`^\d+ (GET|POST) `) // report
	if re.MatchString(line) {
		n++
	}
	goto again
}

func grep(w http.ResponseWriter, r *http.Request) {
	in := bufio.NewReader(r.Body)
	if lines == nil {
		goto build
	}
scan:
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		if lines.MatchString(line) {
			_, _ = io.WriteString(w, line)
		}
	}
build:
	// Once: afterwards it is there, and nothing jumps here.
	lines = regexp.MustCompile(`^ERROR`) // silent
	goto scan
}

func encode(w http.ResponseWriter, r *http.Request) {
	tries := 0
	var err error
retry:
	if codec == nil {
		// Until it succeeds.
		codec, err = goavro.NewCodec(recordSchema) // silent
		if err != nil && tries < 3 {
			tries++
			goto retry
		}
		if err != nil {
			return
		}
	}
	out, _ := codec.BinaryFromNative(nil, map[string]any{"name": r.FormValue("name")})
	_, _ = w.Write(out)
}

func encodeAll(w http.ResponseWriter, r *http.Request) {
	i := 0
	names := r.URL.Query()["name"]
next:
	if i == len(names) {
		return
	}
	c, err := goavro.NewCodec(recordSchema) // report
	if err != nil {
		return
	}
	out, _ := c.BinaryFromNative(nil, map[string]any{"name": names[i]})
	_, _ = w.Write(out)
	i++
	goto next
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /records", post)
	mux.HandleFunc("PUT /records", put)
	mux.HandleFunc("POST /grep", grep)
	mux.HandleFunc("POST /encode", encode)
	mux.HandleFunc("POST /encode/all", encodeAll)
}
