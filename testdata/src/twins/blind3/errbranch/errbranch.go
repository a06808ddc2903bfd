// Package errbranch builds on some paths only: errors, content types, methods. What decides: a path that requests take again
// and again repeats the construction, however seldom; a path that is taken once does not.
package errbranch

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/ugorji/go/codec"
)

type in struct{ Name string }

var (
	validate = validator.New() // silent
	english  = en.New()
)

func OnError(c *gin.Context) {
	var x in
	if err := c.ShouldBindJSON(&x); err != nil {
		uni := ut.New(english, english) // report
		trans, _ := uni.GetTranslator("en")
		var ve validator.ValidationErrors
		if errors.As(err, &ve) {
			c.JSON(http.StatusBadRequest, ve.Translate(trans))
		}
		return
	}
	c.JSON(http.StatusOK, x)
}

func ContentType(w http.ResponseWriter, r *http.Request) {
	var x in
	switch ct := r.Header.Get("Content-Type"); {
	case strings.HasPrefix(ct, "application/json"):
		_ = json.NewDecoder(r.Body).Decode(&x)
	case ct == "application/msgpack":
		var h codec.MsgpackHandle // report
		_ = codec.NewDecoder(r.Body, &h).Decode(&x)
	default:
		_ = r.ParseForm()
		_ = form.NewDecoder().Decode(&x, r.Form) // report
	}
	_ = validate.Struct(x)
}

func OnMethod(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		return
	}
	v := validator.New() // report
	_ = v.Var(r.FormValue("name"), "required")
}

func IfPresent(w http.ResponseWriter, r *http.Request) {
	if q := r.URL.Query(); len(q) > 0 {
		var x in
		d := form.NewDecoder() // report
		_ = d.Decode(&x, q)
	}
}

func Elif(w http.ResponseWriter, r *http.Request) {
	err := json.NewDecoder(r.Body).Decode(new(in))
	if err == nil {
		return
	} else if err := validator.New().Var(r.URL.Path, "uri"); err != nil { // report
		w.WriteHeader(http.StatusTeapot)
	}
}

func And(w http.ResponseWriter, r *http.Request) {
	if r.ContentLength > 0 && validator.New().Var(r.Host, "hostname") == nil { // report
		w.WriteHeader(http.StatusAccepted)
	}
}

// Taken once.

var ready *form.Decoder

func FirstOnly(w http.ResponseWriter, r *http.Request) {
	if ready == nil {
		ready = form.NewDecoder() // silent
	}
	var x in
	_ = ready.Decode(&x, r.URL.Query())
}

type server struct {
	trans ut.Translator
	dec   *form.Decoder
}

func NewServer(d *form.Decoder) *server {
	s := &server{dec: d}
	if s.dec == nil {
		s.dec = form.NewDecoder() // silent
	}
	uni := ut.New(english) // silent
	if t, ok := uni.GetTranslator("en"); ok {
		s.trans = t
	}
	return s
}

func (s *server) Fallback(w http.ResponseWriter, r *http.Request) {
	if s.dec == nil {
		s.dec = form.NewDecoder() // silent
	}
	var x in
	if err := s.dec.Decode(&x, r.URL.Query()); err != nil {
		_, _ = s.trans.T("bad")
	}
}

func (s *server) OrKeep(c *gin.Context) {
	d := s.dec
	if d == nil {
		d = form.NewDecoder() // silent
		s.dec = d
	}
	var x in
	_ = d.Decode(&x, c.QueryMap("x"))
}
