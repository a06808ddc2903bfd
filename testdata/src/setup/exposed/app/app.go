// Package app has what its importers configure without an import of the library.
package app

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var Router = gin.New()

func Log(c *gin.Context) {}

// App has one for each server.
type App struct {
	Checks Checks
}

type Checks struct{ *validator.Validate }
