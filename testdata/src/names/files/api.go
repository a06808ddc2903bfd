package files

import "github.com/go-playground/validator/v10"

type api struct{ v *validator.Validate }

func newAPI() *api { return &api{v: newForAPI()} }
