package noroom

import ("net/http"; "github.com/go-playground/validator/v10")

// The import shares its line with another one.
func Together(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // unfixed: fix/cannot-be-written // want `builds`
}
