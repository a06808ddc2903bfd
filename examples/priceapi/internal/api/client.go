package api

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
)

// clientHeader names the client that alerts belong to.
const clientHeader = "X-Client-Id"

type clientKey struct{}

// requireClient returns a middleware that refuses requests without a valid
// client id and keeps the id for clientOf.
func requireClient() func(http.Handler) http.Handler {
	validate := newClientValidator() // RIGHT: runs once, when the routes are made; only the closure runs for each request
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			client := r.Header.Get(clientHeader)
			if err := validate.Var(client, "required,max=40,client"); err != nil {
				writeError(w, http.StatusUnauthorized, clientHeader+" is missing or malformed")
				return
			}
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), clientKey{}, client)))
		})
	}
}

// clientOf returns the client id that requireClient has checked.
func clientOf(r *http.Request) string {
	client, _ := r.Context().Value(clientKey{}).(string)
	return client
}

// newClientValidator returns a validator that knows client ids.
func newClientValidator() *validator.Validate {
	validate := validator.New() // RIGHT: called by requireClient alone, outside its closure
	if err := validate.RegisterValidation("client", isClient); err != nil {
		panic("api: " + err.Error()) // an empty or reserved tag: a mistake in this file
	}
	return validate
}

// isClient reports whether a field consists of lower-case letters, digits and
// hyphens.
func isClient(field validator.FieldLevel) bool {
	for _, c := range field.Field().String() {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}
