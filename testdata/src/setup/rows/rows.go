// Package rows configures in several statements.
package rows

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/spf13/viper"
)

// What is set in a row is one decision, and told once.
func setAll(w http.ResponseWriter, r *http.Request) {
	viper.Set("db.host", r.FormValue("host")) // want `viper.Set changes .* \(3 more in a row\)`
	viper.Set("db.port", r.FormValue("port")) // silent: setup/in-a-row
	viper.Set("db.user", r.FormValue("user")) // silent: setup/in-a-row
	viper.Set("db.name", r.FormValue("name")) // silent: setup/in-a-row
	w.WriteHeader(http.StatusNoContent)
	viper.Set("saved", true) // want `viper.Set changes .* crashes the program$`
}

// Three lines are three, and what stands between others is no row.
func setSome(w http.ResponseWriter, r *http.Request) {
	viper.Set("a", r.FormValue("a")) // want `viper.Set changes`
	viper.Set("b", r.FormValue("b")) // want `viper.Set changes`
	viper.Set("c", r.FormValue("c")) // want `viper.Set changes`
	if r.FormValue("d") != "" {
		viper.Set("d", r.FormValue("d")) // want `viper.Set changes`
	}
}

type api struct{ rules *validator.Validate }

// What looks at the error of one does not part it from the next.
func (a *api) register(w http.ResponseWriter, r *http.Request) {
	err := a.rules.RegisterValidation("kind", nil) // want `RegisterValidation changes .* \(4 more in a row\)`
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
	err = a.rules.RegisterValidation("state", nil) // silent: setup/in-a-row
	if nil != err {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
	if err := a.rules.RegisterValidation("place", nil); err != nil { // silent: setup/in-a-row
		return
	}
	_ = a.rules.RegisterValidation("date", nil) // silent: setup/in-a-row
	_ = a.rules.RegisterValidation("name", nil) // silent: setup/in-a-row
}

// What asks for something else does.
func (a *api) choose(w http.ResponseWriter, r *http.Request) {
	_ = a.rules.RegisterValidation("kind", nil) // want `RegisterValidation changes`
	if r.Form == nil {
		return
	}
	_ = a.rules.RegisterValidation("state", nil) // want `RegisterValidation changes`
	if r.Form == nil {
		return
	}
	_ = a.rules.RegisterValidation("place", nil) // want `RegisterValidation changes`
	if r.Form == nil {
		return
	}
	_ = a.rules.RegisterValidation("date", nil) // want `RegisterValidation changes`
}
