// Package importcmds has commands that read files. What decides: whether the build stands in the command, or in the loop over what it reads.
package importcmds

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"github.com/linkedin/goavro/v2"
	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
)

type row struct {
	SKU string `validate:"required"`
	Qty string `validate:"number"`
}

// csvCmd makes rules for the run.
var csvCmd = &cobra.Command{
	Use: "csv",
	RunE: func(cmd *cobra.Command, args []string) error {
		v := validator.New() // silent
		f, err := os.Open(args[0])
		if err != nil {
			return err
		}
		defer f.Close()
		for rd := csv.NewReader(f); ; {
			rec, err := rd.Read()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
			if err := v.Struct(row{rec[0], rec[1]}); err != nil {
				return err
			}
		}
	},
}

// linesCmd makes a pattern for each line.
var linesCmd = &cobra.Command{
	Use: "lines",
	Run: func(cmd *cobra.Command, args []string) {
		sc := bufio.NewScanner(os.Stdin)
		for sc.Scan() {
			line := regexp.MustCompile(`\s+`).ReplaceAllString(sc.Text(), " ") // report
			_, _ = os.Stdout.WriteString(line)
		}
	},
}

// formsCmd reads one value and ends.
func formsCmd() *cobra.Command {
	return &cobra.Command{
		Use: "form",
		RunE: func(cmd *cobra.Command, args []string) error {
			var in row
			return form.NewDecoder().Decode(&in, map[string][]string{"SKU": args}) // silent
		},
	}
}

// argsCmd checks each of its arguments.
func argsCmd() *cobra.Command {
	return &cobra.Command{
		Use: "args",
		RunE: func(cmd *cobra.Command, args []string) error {
			for i := range args {
				if err := check(args[i]); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func check(sku string) error {
	return validator.New().Struct(row{SKU: sku}) // report
}

// avroAction has a schema for the run.
func avroAction(c *cli.Context) error {
	schema := avro.MustParse(`"string"`) // silent
	f, err := os.Open(c.String("file"))
	if err != nil {
		return err
	}
	defer f.Close()
	dec := avro.NewDecoderForSchema(schema, f)
	for {
		var in row
		if err := dec.Decode(&in); err != nil {
			return err
		}
	}
}

// packAction compiles the schema again for each record.
func packAction(c *cli.Context) error {
	dec := json.NewDecoder(os.Stdin)
	for dec.More() {
		var in row
		if err := dec.Decode(&in); err != nil {
			return err
		}
		codec, err := goavro.NewCodec(`{"type":"string"}`) // report
		if err != nil {
			return err
		}
		out, err := codec.BinaryFromNative(nil, in.SKU)
		if err != nil {
			return err
		}
		_, _ = os.Stdout.Write(out)
	}
	return nil
}

// walkAction visits each file of a directory.
func walkAction(c *cli.Context) error {
	skip := regexp.MustCompile(`^\.`) // silent
	return filepath.WalkDir(c.String("dir"), func(path string, d os.DirEntry, err error) error {
		if err != nil || skip.MatchString(d.Name()) {
			return err
		}
		if strings.HasSuffix(path, ".csv") {
			v := validator.New() // report
			return v.Var(path, "filepath")
		}
		return nil
	})
}

func Main() error {
	root := &cobra.Command{Use: "stock"}
	root.AddCommand(csvCmd, linesCmd, formsCmd(), argsCmd())
	app := &cli.App{Commands: []*cli.Command{
		{Name: "avro", Action: avroAction},
		{Name: "pack", Action: packAction},
		{Name: "walk", Action: walkAction},
	}}
	return errors.Join(root.Execute(), app.Run(os.Args))
}
