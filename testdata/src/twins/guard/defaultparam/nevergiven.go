package defaultparam

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type named struct{ Name string }

// Literals, lists of arguments and empty variables: whether anybody gives one.

func literalGivenNone(w http.ResponseWriter, r *http.Request) {
	or := func(v *validator.Validate) *validator.Validate {
		if v == nil {
			v = validator.New() // report
		}
		return v
	}
	_ = or(nil).Struct(named{r.FormValue("name")})
}

func literalGivenOne(own *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		or := func(v *validator.Validate) *validator.Validate {
			if v == nil {
				v = validator.New() // silent
			}
			return v
		}
		_ = or(own).Struct(named{r.FormValue("name")})
	}
}

func listOf(vs ...*validator.Validate) *validator.Validate {
	if len(vs) == 0 {
		vs = append(vs, validator.New()) // report
	}
	return vs[0]
}

func listGivenNone(w http.ResponseWriter, r *http.Request) {
	_ = listOf().Struct(named{r.FormValue("name")})
}

func listOr(vs ...*validator.Validate) *validator.Validate {
	if len(vs) == 0 {
		vs = append(vs, validator.New()) // silent
	}
	return vs[0]
}

func listGivenOne(own *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = listOr(own).Struct(named{r.FormValue("name")})
	}
}

func assertedOfOwn(w http.ResponseWriter, r *http.Request) {
	var kept any
	v, ok := kept.(*validator.Validate)
	if !ok {
		v = validator.New() // report
		kept = v
	}
	_ = v.Struct(named{r.FormValue("name")})
}

type holder struct{ kept any }

func (h *holder) asserted(w http.ResponseWriter, r *http.Request) {
	v, ok := h.kept.(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		h.kept = v
	}
	_ = v.Struct(named{r.FormValue("name")})
}
