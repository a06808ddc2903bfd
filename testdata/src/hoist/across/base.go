package across

import (
	"net/http"

	"github.com/huandu/go-sqlbuilder"
)

type reader struct{ flavor sqlbuilder.Flavor }

type session struct{ id int }

// find makes another one of the instance, whose name is that of the local.
func (r *reader) find(w http.ResponseWriter, req *http.Request) {
	sessionStruct := sqlbuilder.NewStruct(new(session)).For(r.flavor) // want `builds`
	query, _ := sessionStruct.SelectFrom("sessions").Build()
	_, _ = w.Write([]byte(query))
}
