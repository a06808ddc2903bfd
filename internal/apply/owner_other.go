//go:build !unix

package apply

import (
	"io/fs"
	"os"
)

func keepOwner(*os.File, fs.FileInfo) {}
