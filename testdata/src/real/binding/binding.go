// Package binding has a validator in the shape of gin's own.
package binding

import (
	"reflect"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type defaultValidator struct {
	once     sync.Once
	validate *validator.Validate
}

func (v *defaultValidator) ValidateStruct(obj any) error {
	if reflect.TypeOf(obj).Kind() == reflect.Struct {
		v.lazyinit()
		return v.validate.Struct(obj)
	}
	return nil
}

func (v *defaultValidator) Engine() any {
	v.lazyinit()
	return v.validate
}

func (v *defaultValidator) lazyinit() {
	v.once.Do(func() {
		v.validate = validator.New()
		v.validate.SetTagName("binding")
	})
}

// eager is the near twin.
type eager struct{ validate *validator.Validate }

func (v *eager) ValidateStruct(obj any) error {
	v.init()
	return v.validate.Struct(obj)
}

func (v *eager) init() {
	v.validate = validator.New()
	v.validate.SetTagName("binding")
}

var shared defaultValidator

func handler(c *gin.Context) {
	_ = shared.ValidateStruct(c)
	_ = shared.Engine()
}
