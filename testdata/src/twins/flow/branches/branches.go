// Package branches builds on one branch what another branch sends, keeps or gives back. What decides: whether a call that
// builds gets there.
package branches

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type keeper struct {
	free chan *validator.Validate
	v    *validator.Validate
}

func (k *keeper) dropped(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	select {
	case v = <-k.free:
		defer func() { k.free <- v }()
	default:
		v = validator.New() // report
	}
	_ = v.Struct(r.URL)
}

func (k *keeper) given(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	defer func() { k.free <- v }()
	select {
	case v = <-k.free:
	default:
		v = validator.New() // silent
	}
	_ = v.Struct(r.URL)
}

func (k *keeper) other(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	if r.Host == "" {
		v = k.v
		k.free <- v
	} else {
		v = validator.New() // report
	}
	_ = v.Struct(r.URL)
}

// The next round gets to the other branch.
func (k *keeper) rounds(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	for range 3 {
		if v != nil {
			k.free <- v
		} else {
			v = validator.New() // silent
		}
	}
}
