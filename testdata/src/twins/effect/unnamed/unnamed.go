// Package unnamed gives things to what has no name for them. What decides: whether whoever gets them can keep them.
package unnamed

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/effect/unnamed/bin"
)

type server struct {
	to bin.Taker[*validator.Validate]
}

var none = bin.Bin[*validator.Validate]{New: func() *validator.Validate { return validator.New() }} // report

var box = bin.Box[*validator.Validate]{New: func() *validator.Validate { return validator.New() }} // silent

func fromBin(w http.ResponseWriter, r *http.Request) {
	v := none.Take()
	defer none.Give(v)
	_ = v.Struct(r)
}

func fromBox(w http.ResponseWriter, r *http.Request) {
	v := box.Take()
	defer box.Give(v)
	_ = v.Struct(r)
}

func dropped(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.Struct(r)
	bin.Drop(v)
}

func (s *server) somebody(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.Struct(r)
	s.to.Give(v)
}
