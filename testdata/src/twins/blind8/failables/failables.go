// Package failables keeps what a constructor gave that may fail. What decides: whether what it gave is kept where it did not fail.
package failables

import (
	"net/http"
	"sync"

	"buf.build/go/protovalidate"
	"github.com/fxamacker/cbor/v2"
	"github.com/google/cel-go/cel"
	"github.com/linkedin/goavro/v2"
)

type event struct{ Kind string }

func read(r *http.Request) event { return event{r.FormValue("kind")} }

func fail(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

var (
	mu        sync.Mutex
	canonical cbor.EncMode
	named     cbor.EncMode
	wrongWay  cbor.EncMode
	shadowed  cbor.EncMode
	sometimes cbor.EncMode
	jumped    *goavro.Codec
	env       *cel.Env
	envErr    error
	checks    protovalidate.Validator
	broken    error
)

func plain(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	if canonical == nil {
		m, err := cbor.CanonicalEncOptions().EncMode() // silent
		if err != nil {
			fail(w, err)
			return
		}
		canonical = m
	}
	out, _ := canonical.Marshal(read(r))
	_, _ = w.Write(out)
}

// mode stores its named result when it leaves without an error.
func mode() (m cbor.EncMode, err error) {
	if named != nil {
		return named, nil
	}
	defer func() {
		if err == nil {
			named = m
		}
	}()
	return cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // silent
}

// modeOnError stores it when there is an error, and only then.
func modeOnError() (m cbor.EncMode, err error) {
	if wrongWay != nil {
		return wrongWay, nil
	}
	defer func() {
		if err != nil {
			wrongWay = m
		}
	}()
	return cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
}

func viaHelpers(w http.ResponseWriter, r *http.Request) {
	a, err := mode()
	if err != nil {
		fail(w, err)
		return
	}
	b, err := modeOnError()
	if err != nil {
		fail(w, err)
		return
	}
	x, _ := a.Marshal(read(r))
	y, _ := b.Marshal(read(r))
	_, _ = w.Write(append(x, y...))
}

func hides(w http.ResponseWriter, r *http.Request) {
	if shadowed == nil {
		shadowed, err := cbor.CanonicalEncOptions().EncMode() // report
		if err != nil {
			fail(w, err)
			return
		}
		out, _ := shadowed.Marshal(read(r))
		_, _ = w.Write(out)
		return
	}
	out, _ := shadowed.Marshal(read(r))
	_, _ = w.Write(out)
}

// keepsIfAsked keeps what it made when the request says so.
func keepsIfAsked(w http.ResponseWriter, r *http.Request) {
	m := sometimes
	if m == nil {
		var err error
		if m, err = cbor.CanonicalEncOptions().EncMode(); err != nil { // report
			fail(w, err)
			return
		}
		if r.URL.Query().Has("keep") {
			sometimes = m
		}
	}
	out, _ := m.Marshal(read(r))
	_, _ = w.Write(out)
}

func jumps(w http.ResponseWriter, r *http.Request) {
	var err error
	if jumped != nil {
		goto have
	}
	jumped, err = goavro.NewCodec(`"string"`) // silent
	if err != nil {
		jumped = nil
		fail(w, err)
		return
	}
have:
	out, _ := jumped.BinaryFromNative(nil, read(r))
	_, _ = w.Write(out)
}

// compile remembers the error, too.
func compile(text string) (*cel.Ast, error) {
	switch {
	case envErr != nil:
		return nil, envErr
	case env == nil:
		env, envErr = cel.NewEnv() // silent
		if envErr != nil {
			return nil, envErr
		}
	}
	ast, issues := env.Compile(text)
	return ast, issues.Err()
}

func evaluate(w http.ResponseWriter, r *http.Request) {
	if _, err := compile(r.FormValue("expr")); err != nil {
		fail(w, err)
	}
}

type message struct{}

func (message) ProtoReflect() {}

// forgets remembers that it was fine, but not what it got.
func forgets(w http.ResponseWriter, r *http.Request) {
	if broken != nil {
		fail(w, broken)
		return
	}
	var v protovalidate.Validator
	if v, broken = protovalidate.New(); broken == nil { // report
		_ = v.Validate(message{})
	}
}

func remembers(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	if v := checks; v != nil {
		_ = v.Validate(message{})
		return
	}
	v, err := protovalidate.New() // silent
	if err == nil {
		checks = v
		_ = v.Validate(message{})
	}
}
