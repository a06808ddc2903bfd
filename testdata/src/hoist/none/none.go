// Package none wants no fixes.
package none

import "github.com/go-playground/validator/v10"

func Check(in any) error {
	return validator.New().Struct(in) // unfixed: fix/switched-off // want `builds`
}
