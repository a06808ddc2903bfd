package shapes

import (
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"text/template"

	"web"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/redis/go-redis/v9"
)

// Error shadowing and reuse in a chain of ifs.
func chain(w http.ResponseWriter, r *http.Request) {
	var err error
	var mode cbor.EncMode
	if mode, err = (cbor.EncOptions{Sort: 2}).EncMode(); err != nil { // fixed
		fmt.Fprint(w, err)
		return
	}
	b, err := mode.Marshal(1)
	if err == nil {
		err = errors.New(string(b))
	}
	fmt.Fprint(w, err)
}

func RunChain() string { return web.Each(chain, "", "") }

// err is read after and was set before.
func errBefore(w http.ResponseWriter, r *http.Request) {
	err := errors.New("before")
	mode, e := cbor.EncOptions{Sort: 1}.EncMode() // fixed
	if e != nil {
		err = e
	}
	b, _ := mode.Marshal(1)
	fmt.Fprint(w, err, string(b))
}

func RunErrBefore() string { return web.Each(errBefore, "", "") }

// Only err is used.
func onlyErr(w http.ResponseWriter, r *http.Request) {
	_, err := regexp.Compile("(")
	fmt.Fprint(w, err != nil)
	if _, err := template.New("x").Parse("{{"); err != nil {
		fmt.Fprint(w, "bad")
	}
}

func RunOnlyErr() string { return web.Each(onlyErr, "", "") }

// A value of struct type.
func options(w http.ResponseWriter, r *http.Request) {
	o := cbor.EncOptions{Sort: 4}
	o.Sort++
	mode, err := o.EncMode() // kept
	if err != nil {
		return
	}
	o.Sort++
	b, _ := mode.Marshal(1)
	fmt.Fprint(w, string(b), o.Sort)
}

func RunOptions() string { return web.Each(options, "", "") }

// The options of a client are changed afterwards.
func clientOptions(w http.ResponseWriter, r *http.Request) {
	o := redis.Options{Addr: "o"}
	c := redis.NewClient(&o) // kept
	fmt.Fprint(w, c.Ping("x"), o.Addr)
	o.Addr += "!"
	fmt.Fprint(w, o.Addr)
}

func RunClientOptions() string { return web.Each(clientOptions, "", "") }

func clientPointer(w http.ResponseWriter, r *http.Request) {
	o := &redis.Options{}
	o.Addr = "p"
	c := redis.NewClient(o) // kept
	fmt.Fprint(w, c.Ping("x"), o.Addr)
	o.Addr += "!"
	fmt.Fprint(w, o.Addr)
}

func RunClientPointer() string { return web.Each(clientPointer, "", "") }

func clientRead(w http.ResponseWriter, r *http.Request) {
	o := &redis.Options{}
	o.Addr = "r"
	c := redis.NewClient(o) // fixed
	fmt.Fprint(w, c.Ping("x"), o.Addr)
}

func RunClientRead() string { return web.Each(clientRead, "", "") }

func rename(o *redis.Options) string { o.Addr += "?"; return o.Addr }

func clientHanded(w http.ResponseWriter, r *http.Request) {
	o := &redis.Options{}
	o.Addr = "h"
	c := redis.NewClient(o) // kept
	fmt.Fprint(w, c.Ping("x"), rename(o))
}

func RunClientHanded() string { return web.Each(clientHanded, "", "") }

func clientValue(w http.ResponseWriter, r *http.Request) {
	o := redis.Options{}
	o.Addr = "v"
	c := redis.NewClient(&o) // kept
	n := o
	n.Addr += "2"
	fmt.Fprint(w, c.Ping("x"), o.Addr, n.Addr)
}

func RunClientValue() string { return web.Each(clientValue, "", "") }

// In an argument list, with an effect before it.
func inArgs(w http.ResponseWriter, r *http.Request) {
	n := 0
	step := func() int { n++; return n }
	fmt.Fprint(w, step(), validator.New().Struct(step()), step()) // fixed
}

func RunInArgs() string { return web.Each(inArgs, "", "") }

// In a composite literal, a map key, a condition, a return with others.
type pair struct {
	v *validator.Validate
	n int
}

func literal(w http.ResponseWriter, r *http.Request) {
	p := pair{validator.New(), len(r.FormValue("q"))} // fixed
	fmt.Fprint(w, p.v.Struct(p.n))
}

func RunLiteral() string { return web.Each(literal, "q=a", "q=bb") }

func condition(w http.ResponseWriter, r *http.Request) {
	if strings.NewReplacer("a", "b").Replace(r.FormValue("query")) == "b" && regexp.MustCompile("^a$").MatchString(r.FormValue("query")) { // fixed
		fmt.Fprint(w, "yes")
	}
}

func RunCondition() string { return web.Each(condition, "query=a", "query=b") }

func withOthers() (*schema.Decoder, int, error) {
	d := schema.NewDecoder() // fixed
	d.ZeroEmpty(true)
	return d, 1, nil
}

func others(w http.ResponseWriter, r *http.Request) {
	var out string
	d, n, err := withOthers()
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out, n, err)
}

func RunOthers() string { return web.Each(others, "", "") }

// Recursive.
func recursive(w http.ResponseWriter, n int) {
	v := validator.New() // fixed
	v.SetTagName("rec")
	fmt.Fprint(w, v.Struct(n))
	if n > 0 {
		recursive(w, n-1)
	}
}

func recurse(w http.ResponseWriter, r *http.Request) { recursive(w, 2) }

func RunRecurse() string { return web.Each(recurse, "", "") }
